package org.parley.durability;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do by themselves. */
final class Wait {
    private static final Duration MOST = Duration.ofSeconds(120);
    /** As long, for sockets. */
    static final int MILLISECONDS = (int) MOST.toMillis();

    private static final Duration STEP = Duration.ofMillis(50);

    private Wait() {}

    /** Fails when it has not come true in two minutes, which no healthy machine needs. */
    static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + MOST.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come true within %s that %s".formatted(MOST, what));
            }
            briefly();
        }
    }

    /** Before the same is tried again. */
    static void briefly() {
        LockSupport.parkNanos(STEP.toNanos());
    }
}
