package org.parley.engine.steps;

/**
 * Counts what the code of rules does over and over: each turn of a loop, each call of a function or lambda. Whatever loads
 * rules makes their code count, so that a loop that never ends is given up, and its thread is free again.
 *
 * <p>The count is of a thread, for a session runs on one at a time, and begins anew with each firing.
 */
public final class Steps {
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

    private Steps() {}

    /** So many are allowed from now on, again and again. */
    public static void allow(int limit) {
        Steps steps = ofThread();
        steps.limit = limit;
        steps.left = limit;
    }

    /** Begins to count anew: something has come to an end. */
    public static void renew() {
        Steps steps = ofThread();
        steps.left = steps.limit;
    }

    /**
     * Counts one. Compiled rules call it by its name.
     *
     * @throws EndlessCode if it is one too many; and ever again, so that the code cannot catch it and go on
     */
    public static void count() {
        Steps steps = ofThread();
        if (steps.left <= 0) {
            throw new EndlessCode("takes more than %d steps".formatted(steps.limit));
        }
        steps.left--;
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

    /** What to throw when a function ends in this way. Compiled rules call it by its name. */
    public static RuntimeException failure(Throwable thrown, String function) {
        EndlessCode endless =
                thrown instanceof EndlessCode known ? known : new EndlessCode("calls itself over and over");
        return endless.in(function);
    }
}
