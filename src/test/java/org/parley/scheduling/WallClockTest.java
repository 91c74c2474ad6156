package org.parley.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.Seeds;
import org.parley.scheduling.MinuteByMinute.Answer;
import org.parley.scheduling.MinuteByMinute.Found;
import org.parley.scheduling.Negotiation.State;

/** Over midnight and where the clocks are changed, the rules find what a look at each minute finds. */
class WallClockTest {
    private static final Instant NOW = Instant.parse("2011-12-01T09:00:00Z");

    @Seeds
    void slots_and_series_are_those_that_a_look_at_each_minute_finds(int seed) {
        RandomTimes times = new RandomTimes(seed);
        int participants = 1 + times.below(4);
        try (NegotiationRun run = new NegotiationRun()) {
            for (int number = 0; number < participants; number++) {
                run.declare(times.calendar("p" + number), NOW);
            }
            for (int number = 0; number < 3; number++) {
                MeetingRequest request = times.request(participants);
                Optional<Answer> expected = new MinuteByMinute(run.calendars(), run.bookings()).answer(request);
                Negotiation negotiation = run.request("n" + number, request, NOW);
                assertThat(negotiation.getState())
                        .as("%s", request)
                        .isEqualTo(expected.isPresent() ? State.CONFIRMED : State.WAITING);
                expected.ifPresent(answer -> check(negotiation, answer));
            }
        }
    }

    private static void check(Negotiation negotiation, Answer expected) {
        assertThat(negotiation.getOccurrences())
                .as("%s", negotiation.getRequest())
                .extracting(occurrence -> occurrence.slot().from())
                .isEqualTo(expected.slots().stream().map(Found::from).toList());
        assertThat(negotiation.getOccurrences())
                .extracting(Occurrence::accepted)
                .isEqualTo(expected.slots().stream().map(Found::accepted).toList());
        assertThat(negotiation.getExceptions()).extracting(Slot::from).isEqualTo(expected.exceptions());
        assertThat(negotiation.getSkipped() == null ? List.<SkippedStart>of() : negotiation.getSkipped())
                .extracting(SkippedStart::date)
                .isEqualTo(expected.skipped());
    }
}
