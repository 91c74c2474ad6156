package org.parley.engine.steps;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Counts what the code of rules does over and over: each turn of a loop, each call of a function or lambda. Whatever loads
 * rules makes their code count, so that a loop that never ends is given up, and its thread is free again.
 *
 * <p>The count is of a thread, for a session runs on one at a time, and begins anew with each firing.
 */
public final class Steps {
    /** The time is looked at once in so many steps, and with each firing. */
    private static final int GLANCE = 0xfff;

    /** How often the limit may be reached in one command. */
    private static final int ALTOGETHER = 20;

    private static final ThreadLocal<Steps> OF_THREAD = ThreadLocal.withInitial(Steps::new);
    /**
     * Those of the latest threads, by their ids. They are looked up at each step; in a ThreadLocal alone, which shares its map
     * with many others, that took a twelfth of a project's time. Two threads of one place only make each other look further.
     */
    private static final Steps[] LATEST = new Steps[256];

    private final Thread thread = Thread.currentThread();

    /** Where nobody has said: a guess that no rule reaches. */
    private int limit = 10_000_000;

    private int left = limit;
    /** Taken by what has come to an end, since a command began. */
    private long before;

    /** How long a trial may take; null where there is no such bound. */
    private Duration time;

    /** When it is up, by {@link System#nanoTime()}. */
    private long end;

    private Steps() {}

    /** So many are allowed from now on, again and again, and a multiple of it altogether. */
    public static void allow(int limit) {
        Steps steps = ofThread();
        steps.limit = limit;
        steps.left = limit;
        steps.before = 0;
    }

    /**
     * Begins to count anew: something has come to an end.
     *
     * @throws EndlessCode if all together is too much, or the time is up
     */
    public static void renew() {
        Steps steps = ofThread();
        steps.before += steps.limit - steps.left;
        steps.left = steps.limit;
        if (steps.before > (long) ALTOGETHER * steps.limit) {
            throw new EndlessCode("takes more than %d steps in one command".formatted((long) ALTOGETHER * steps.limit));
        }
        steps.glance();
    }

    /** Begins to count anew what will be counted together from now on. */
    public static void begin() {
        Steps steps = ofThread();
        steps.left = steps.limit;
        steps.before = 0;
    }

    /**
     * Counts one.
     *
     * @throws EndlessCode if it is one too many; and ever again, so that the code cannot catch it and go on
     */
    public static void count() {
        Steps steps = ofThread();
        if (steps.left <= 0) {
            throw new EndlessCode("takes more than %d steps".formatted(steps.limit));
        }
        steps.left--;
        if ((steps.left & GLANCE) == 0) {
            steps.glance();
        }
    }

    /**
     * Counts what one call of the library does at once.
     *
     * @throws EndlessCode if it is more than is left
     */
    public static void count(long work) {
        if (work <= 0) {
            return;
        }
        Steps steps = ofThread();
        if (work >= steps.left) {
            steps.left = 0;
            throw new EndlessCode("takes more than %d steps".formatted(steps.limit));
        }
        steps.left -= (int) work;
        if (work > GLANCE || (steps.left & GLANCE) < work) {
            steps.glance();
        }
    }

    /** Says that a bound of size is passed. */
    public static EndlessCode tooLarge(String what) {
        return new EndlessCode("makes " + what);
    }

    /** Work that has so much time. */
    static <T> T within(Duration time, Supplier<T> work) {
        Steps steps = ofThread();
        long endBefore = steps.end;
        Duration timeBefore = steps.time;
        steps.time = time;
        steps.end = System.nanoTime() + time.toNanos();
        try {
            return work.get();
        } finally {
            steps.end = endBefore;
            steps.time = timeBefore;
        }
    }

    /** @throws EndlessCode if the time is up */
    private void glance() {
        if (time != null && System.nanoTime() - end > 0) {
            left = 0;
            throw new EndlessCode("takes longer than %d s".formatted(time.toSeconds()));
        }
    }

    private static Steps ofThread() {
        Thread thread = Thread.currentThread();
        int place = (int) thread.getId() & LATEST.length - 1;
        Steps steps = LATEST[place];
        if (steps == null || steps.thread != thread) {
            steps = OF_THREAD.get();
            LATEST[place] = steps;
        }
        return steps;
    }

    /** What to throw when a function ends in this way. */
    public static RuntimeException failure(Throwable thrown, String function) {
        EndlessCode endless =
                thrown instanceof EndlessCode known ? known : new EndlessCode("calls itself over and over");
        return endless.in(function);
    }
}
