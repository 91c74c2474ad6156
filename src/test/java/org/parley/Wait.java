package org.parley;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what others do by themselves. */
public final class Wait {
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final Duration FIRST_STEP = Duration.ofMillis(1);
    private static final Duration LAST_STEP = Duration.ofMillis(20);

    private Wait() {}

    /** Fails when it has not come true in a minute, which no healthy machine needs. */
    public static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + MOST.toNanos();
        long step = FIRST_STEP.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come true within " + MOST);
            }
            LockSupport.parkNanos(step);
            step = Math.min(2 * step, LAST_STEP.toNanos());
        }
    }
}
