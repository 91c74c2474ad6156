package org.parley.engine.session;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** How much memory workspaces take, by estimate, and whether there is some left. */
final class Room {
    /** Of a session without facts: the memories of its rules; with those that are shipped 680 KB were measured. */
    static final long SESSION_BYTES = 768 << 10;
    /** A fact as JSON, as an object, and in the memories of the rules that it matches, measured in its JSON. */
    static final int SHARE = 8;

    /** Of the heap, used after a collection, beyond which nothing is taken on. */
    private static final double SHORT = 0.9;

    private final long limit;
    private final AtomicLong taken = new AtomicLong();
    private final Optional<MemoryPoolMXBean> old = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
            .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
            .findFirst();

    Room(long limit) {
        this.limit = limit;
    }

    void change(long bytes) {
        taken.addAndGet(bytes);
    }

    /** By all workspaces together, in bytes. */
    long taken() {
        return taken.get();
    }

    long limit() {
        return limit;
    }

    boolean isFull() {
        return taken.get() >= limit;
    }

    /** True if a collection has found hardly anything to free, and none has found more since. */
    boolean isHeapShort() {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return used > SHORT * runtime.maxMemory()
                && old.map(MemoryPoolMXBean::getCollectionUsage)
                        .filter(Room::isShort)
                        .isPresent();
    }

    private static boolean isShort(MemoryUsage usage) {
        return usage.getMax() > 0 && usage.getUsed() > SHORT * usage.getMax();
    }
}
