package org.parley.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.RestartedProcess;
import org.parley.scheduling.Negotiation.State;

/** Holds and rounds end when their time has come, though the process ended before. */
class NegotiationRecoveryTest {
    private static final Instant NOW = Instant.parse("2024-07-01T09:00:00Z");

    @RegisterExtension
    final RestartedProcess process = new RestartedProcess(NOW);

    @Test
    void a_hold_expires_and_a_silent_participant_has_refused_after_a_restart() throws Exception {
        declare("alice", false);
        declare("sam", true);
        request("held", "alice");
        request("asked", "sam");
        assertThat(state("held")).isEqualTo(State.HELD);
        assertThat(state("asked")).isEqualTo(State.ASKING);

        process.restartAt(NOW.plus(Duration.ofMinutes(10)));

        process.until(() -> state("held") == State.EXPIRED);
        process.until(() -> state("asked") == State.WAITING);
        assertThat(process.workspace().facts().all(Booking.class, "")).isEmpty();
        assertThat(process.fact(Response.class, "asked/1/sam"))
                .satisfies(response -> assertThat(response.silent()).isTrue())
                .satisfies(response -> assertThat(response.accepted()).isFalse());
    }

    private void declare(String participant, boolean answersItself) {
        Calendar calendar = new Calendar(participant, "UTC", answersItself, null, null, null);
        process.submit(new DeclareCalendar(calendar, null));
    }

    /** For one slot of one participant, with five minutes to answer and to confirm. */
    private void request(String id, String participant) {
        MeetingRequest request = new MeetingRequest(
                "Plan",
                LocalDate.of(2024, 7, 21),
                1,
                60,
                1,
                3,
                new Window(600, 660),
                60,
                "UTC",
                "first_fit",
                List.of(participant),
                List.of(),
                null,
                null,
                5,
                5);
        process.submit(new RequestNegotiation(id, request, List.of(), null));
    }

    private State state(String id) {
        return process.fact(Negotiation.class, id).getState();
    }
}
