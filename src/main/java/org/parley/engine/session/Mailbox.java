package org.parley.engine.session;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Runs what it is given one after the other, in order, on threads it shares with others. */
final class Mailbox implements Executor {
    /** After so many in a row, others get the thread. */
    private static final int BATCH = 64;

    private static final Logger LOG = Logger.getLogger(Mailbox.class);

    private final Executor threads;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    Mailbox(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
        if (size.getAndIncrement() == 0) {
            threads.execute(this::drain);
        }
    }

    private void drain() {
        int left;
        int done = 0;
        do {
            run(waiting.remove());
            done++;
            left = size.decrementAndGet();
        } while (left > 0 && done < BATCH);
        if (left > 0) {
            threads.execute(this::drain);
        }
    }

    /** What fails must not keep what comes after it from running. */
    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.error("work in a mailbox failed", e);
        }
    }
}
