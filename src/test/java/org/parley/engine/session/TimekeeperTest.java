package org.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.TimeAdvanced;

/** Which deadline is next. */
class TimekeeperTest {
    private static final Instant MORNING = Instant.parse("2024-01-15T09:00:00Z");
    private static final Deadline FIRST = new Deadline("project", MORNING, "done", "first");
    private static final Deadline SECOND = new Deadline("project", MORNING.plusSeconds(60), "done", "second");

    private final Queue<Runnable> mailbox = new ArrayDeque<>();
    private final List<Instant> steps = new ArrayList<>();
    private boolean unread;
    private boolean met = true;
    private final Timekeeper time = new Timekeeper(() -> null, InstantSource.fixed(MORNING), new Means());

    @Test
    void a_step_that_the_journal_did_not_take_is_not_jumped_over() {
        time.reset(Stream.of(FIRST), Set.of());
        time.note(outcome(Map.of(SECOND, true, FIRST, false)));

        unread = true; // The journal does not take that: as far as it knows, the first is still to come.
        time.tryAgain();
        time.lead();
        while (!mailbox.isEmpty()) {
            mailbox.remove().run();
        }

        assertThat(steps).containsExactly(FIRST.at());
    }

    @Test
    void a_last_step_that_the_journal_did_not_take_is_not_forgotten() {
        time.reset(Stream.of(FIRST), Set.of());
        time.note(outcome(Map.of(FIRST, false)));

        unread = true;
        time.tryAgain();
        time.lead();
        while (!mailbox.isEmpty()) {
            mailbox.remove().run();
        }

        assertThat(steps).containsExactly(FIRST.at());
    }

    @Test
    void a_deadline_that_no_rule_meets_halts_time_until_it_is_told_to_go_on() {
        met = false;
        time.reset(Stream.of(FIRST), Set.of());
        time.proceed();
        runMailbox();

        assertThat(steps).containsExactly(FIRST.at());
        assertThat(time.halted())
                .get()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("done:first");

        met = true;
        time.goOn();
        time.proceed();
        runMailbox();
        assertThat(steps).hasSize(2);
        assertThat(time.halted()).isEmpty();
    }

    private static Outcome outcome(Map<Deadline, Boolean> deadlines) {
        return new Outcome(List.of(), List.of(), deadlines, Map.of());
    }

    private void runMailbox() {
        while (!mailbox.isEmpty()) {
            mailbox.remove().run();
            time.proceed();
        }
    }

    @Test
    void a_deadline_on_a_real_clock_waits_and_one_on_a_virtual_clock_does_not() {
        Deadlines deadlines = new Deadlines();
        deadlines.add(SECOND);
        assertThat(deadlines.next(MORNING)).contains(SECOND);
        assertThat(deadlines.step(SECOND, MORNING)).isEqualTo(new TimeAdvanced("project", SECOND.at()));

        deadlines.show(Map.of("project", true));
        assertThat(deadlines.next(MORNING)).isEmpty();
        assertThat(deadlines.earliest()).contains(SECOND.at());
        Instant late = SECOND.at().plusSeconds(5);
        assertThat(deadlines.next(late)).contains(SECOND);
        assertThat(deadlines.step(SECOND, late)).isEqualTo(new TimeAdvanced("project", SECOND.at(), late));

        deadlines.show(Map.of("project", false));
        assertThat(deadlines.next(MORNING)).contains(SECOND);
    }

    /** A workspace that reads its journal when it has to. */
    private final class Means implements Timekeeper.Means {
        @Override
        public void step(Runnable step) {
            mailbox.add(step);
        }

        @Override
        public boolean isBusy() {
            return false;
        }

        @Override
        public boolean isQuiet() {
            return true;
        }

        @Override
        public void bringUpToDate() {
            if (unread) {
                unread = false;
                time.reset(Stream.of(FIRST), Set.of());
            }
        }

        @Override
        public void carryOut(TimeAdvanced step) {
            steps.add(step.to());
            if (met) {
                time.note(outcome(Map.of(FIRST, false)));
            }
        }

        @Override
        public void wakeAt(Instant moment) {
            // It is led by hand.
        }
    }
}
