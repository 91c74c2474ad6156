package org.parley.api;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what the server does by itself. */
final class Wait {
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(20);

    private Wait() {}

    /** Fails when it has not come true in a minute, which no healthy machine needs. */
    static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + MOST.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come true within " + MOST);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
