package org.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.Chance;
import org.parley.Seeds;
import org.parley.SessionRun;

/**
 * Whatever happens in meetings: the rules come to rest, what is counted is what is there, ballots are open while it is voted
 * and end with their time, and what was decided could be rebuilt. A few sequences in each build; {@code
 * -Dparley.sequences=5000} for thousands.
 */
class MeetingTest {
    private static final int STEPS = 80;
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    @Seeds
    void whatever_happens_in_meetings_the_rules_come_to_rest_and_ballots_end(int seed) {
        try (SessionRun run = new SessionRun()) {
            happen(seed, run);
            run.assertThatItCouldBeRebuilt();
            run.letAllTimePass(() -> assertThatTheCountsAreRight(run));
            assertThat(openBallots(run)).noneMatch(ballot -> hasAnEnd(run, ballot));
        }
    }

    @Seeds
    void rules_in_another_order_hold_the_same_meetings(int seed) {
        SessionRun.assertThatTheOrderOfRulesDecidesNothing(run -> happen(seed, run));
    }

    @Seeds
    void restarts_change_nothing_in_a_meeting(int seed) {
        SessionRun.assertThatRestartsDecideNothing(seed, run -> happen(seed, run));
    }

    private static void happen(int seed, SessionRun run) {
        Chance chance = new Chance(seed);
        MeetingEvents events = new MeetingEvents(chance);
        run.carryOut(events.create(0, run.nextMoment()));
        run.carryOut(events.create(1, run.nextMoment()));
        IntStream.range(0, 8).forEach(each -> run.carryOut(events.join(each % 2, each / 2, run.nextMoment())));
        for (int step = 0; step < STEPS; step++) {
            run.carryOut(events.next(run.nextMoment()));
            assertThatTheCountsAreRight(run);
            if (chance.below(12) == 0) {
                run.letTimePass(A_WHILE);
                assertThatTheCountsAreRight(run);
            }
        }
    }

    private static void assertThatTheCountsAreRight(SessionRun run) {
        Map<String, Long> open =
                openBallots(run).stream().collect(Collectors.groupingBy(Ballot::getMeetingId, Collectors.counting()));
        run.all(Proceedings.class)
                .forEach(counts -> assertThat((long) counts.getOpenBallots())
                        .as("open ballots of %s", counts.getMeetingId())
                        .isEqualTo(open.getOrDefault(counts.getMeetingId(), 0L)));
        run.all(Meeting.class).stream()
                .filter(meeting -> !"voting".equals(meeting.getState()))
                .forEach(meeting -> assertThat(open).doesNotContainKey(meeting.getMeetingId()));
    }

    private static boolean hasAnEnd(SessionRun run, Ballot ballot) {
        Meeting meeting = run.find(Meeting.class, ballot.getMeetingId()).orElseThrow();
        return meeting.getLimits().votingTimeout() > 0;
    }

    private static List<Ballot> openBallots(SessionRun run) {
        return run.all(Ballot.class).stream()
                .filter(ballot -> ballot.getState() == Ballot.State.OPEN)
                .toList();
    }
}
