package org.parley.engine.steps;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Tries rules on threads of their own: a few at a time, a few more wait, others are turned away. Code of rules ends by the
 * count of its steps; a trial that nevertheless makes no progress is given up, so that the next one has its place.
 */
public final class Trials implements AutoCloseable {
    /** How long one scenario may take, where nothing is configured. */
    public static final Duration USUAL = Duration.ofSeconds(10);

    private static final int PLACES = 2;
    private static final int WAITING = 8;
    /** Times without progress after which a trial is given up: it has not noticed that its own time is up. */
    private static final int PATIENCE = 2;

    private final Duration time;
    private final Semaphore places = new Semaphore(PLACES, true);
    private final AtomicInteger present = new AtomicInteger();
    private final Set<Trial<?>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param time how long a part of a trial, such as one scenario, may take */
    public Trials(Duration time) {
        this.time = time;
    }

    private static final class Trial<T> extends Thread {
        private final FutureTask<T> task;
        private final Duration time;
        private volatile long progress = System.nanoTime();

        Trial(FutureTask<T> task, Duration time) {
            super(task, "trial");
            this.task = task;
            this.time = time;
            setDaemon(true);
            setPriority(MIN_PRIORITY);
        }

        T await() throws ExecutionException, InterruptedException {
            while (true) {
                long left = PATIENCE * time.toNanos() - (System.nanoTime() - progress);
                try {
                    return task.get(Math.max(0, left), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    if (left <= 0) {
                        throw new TrialAbandoned("the trial does not come to an end, and is given up");
                    }
                }
            }
        }
    }

    /** Carries out a part of a trial, which has the trial's time for itself. */
    public static <T> T part(Supplier<T> work) {
        Duration time = USUAL;
        if (Thread.currentThread() instanceof Trial<?> trial) {
            trial.progress = System.nanoTime();
            time = trial.time;
        }
        return Steps.within(time, work);
    }

    /**
     * Carries out a trial and waits for it.
     *
     * @throws TrialsBusy     if too many wait already
     * @throws TrialAbandoned if it makes no progress, needs more than there is, or the program ends
     */
    public <T> T run(Callable<T> work) throws ExecutionException {
        if (present.incrementAndGet() > PLACES + WAITING) {
            present.decrementAndGet();
            throw new TrialsBusy();
        }
        try {
            places.acquire();
            try {
                return await(work);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialAbandoned("the trial was interrupted");
        } finally {
            present.decrementAndGet();
        }
    }

    /** The same, of work that throws only what need not be declared. */
    public <T> T carryOut(Supplier<T> work) {
        try {
            return run(work::get);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    private <T> T await(Callable<T> work) throws ExecutionException, InterruptedException {
        Trial<T> trial = new Trial<>(new FutureTask<>(work), time);
        running.add(trial);
        try {
            if (closed) {
                throw new TrialAbandoned("the program ends");
            }
            trial.start();
            return trial.await();
        } catch (CancellationException e) {
            throw new TrialAbandoned("the program ends");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError || e.getCause() instanceof OutOfMemoryError) {
                throw new TrialAbandoned("the trial needs more memory than there is");
            }
            throw e;
        } finally {
            running.remove(trial);
            trial.task.cancel(true);
        }
    }

    /** Waits for no trial any more. */
    @Override
    public void close() {
        closed = true;
        running.forEach(trial -> trial.task.cancel(true));
    }
}
