package org.parley.engine.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A trial holds up neither its caller nor the next one for ever. */
class TrialsTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    /** Places, and those who may wait for them. */
    private static final int MOST = 10;

    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void release() {
        released.countDown();
        callers.shutdownNow();
    }

    @Test
    void a_trial_that_is_stuck_is_abandoned_and_the_next_one_has_its_place() {
        Trials trials = new Trials(Duration.ofMillis(300));
        List<CompletableFuture<Integer>> stuck =
                Stream.generate(() -> begin(trials)).limit(3).toList();

        assertThat(stuck)
                .allSatisfy(each -> assertThatThrownBy(each::join)
                        .cause()
                        .isInstanceOf(TrialAbandoned.class)
                        .hasMessage("the trial does not come to an end, and is given up"));
        assertThat(trials.carryOut(() -> 7)).isEqualTo(7);
    }

    @Test
    void a_trial_that_makes_progress_is_not_abandoned() {
        Trials trials = new Trials(Duration.ofMillis(300));

        assertThat(trials.<Integer>carryOut(() -> {
                    int parts = 0;
                    for (long end = System.nanoTime() + Duration.ofSeconds(1).toNanos(); System.nanoTime() < end; ) {
                        parts += Trials.part(() -> 1);
                    }
                    return parts;
                }))
                .isPositive();
    }

    @Test
    void one_too_many_is_turned_away_and_the_others_have_their_turn() throws Exception {
        Trials trials = new Trials(LONG);
        CountDownLatch refused = new CountDownLatch(MOST);
        List<CompletableFuture<Integer>> all = Stream.generate(() -> begin(trials)
                        .whenComplete((done, failure) -> {
                            if (failure != null) {
                                refused.countDown();
                            }
                        }))
                .limit(2 * MOST)
                .toList();

        assertThat(refused.await(1, TimeUnit.MINUTES)).isTrue();
        assertThatThrownBy(() -> trials.carryOut(() -> 7)).isInstanceOf(TrialsBusy.class);
        released.countDown();

        assertThat(all.stream()
                        .filter(each ->
                                each.handle((done, failure) -> failure == null).join()))
                .hasSize(MOST);
        assertThat(trials.carryOut(() -> 7)).isEqualTo(7);
    }

    @Test
    void no_trial_is_waited_for_when_the_program_ends() throws Exception {
        Trials trials = new Trials(LONG);
        CountDownLatch begun = new CountDownLatch(2);
        List<CompletableFuture<Integer>> all =
                Stream.generate(() -> begin(trials, begun)).limit(MOST).toList();
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

        trials.close();

        assertThat(all)
                .allSatisfy(each -> assertThatThrownBy(
                                () -> each.orTimeout(1, TimeUnit.MINUTES).join())
                        .isInstanceOf(CompletionException.class)
                        .cause()
                        .isInstanceOf(TrialAbandoned.class)
                        .hasMessage("the program ends"));
    }

    @Test
    void who_is_interrupted_waits_no_longer_and_neither_does_the_trial() throws Exception {
        Trials trials = new Trials(LONG);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        callers.submit(() -> trials.carryOut(() -> {
            begun.countDown();
            try {
                return released.await(5, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                ended.countDown();
                return false;
            }
        }));
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

        callers.shutdownNow();

        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private CompletableFuture<Integer> begin(Trials trials) {
        return begin(trials, new CountDownLatch(1));
    }

    /** A trial that does not come to an end, and does not hear either. */
    private CompletableFuture<Integer> begin(Trials trials, CountDownLatch begun) {
        return CompletableFuture.supplyAsync(
                () -> trials.carryOut(() -> {
                    begun.countDown();
                    while (true) {
                        try {
                            released.await();
                            return 1;
                        } catch (InterruptedException e) {
                            // It does not hear.
                        }
                    }
                }),
                callers);
    }
}
