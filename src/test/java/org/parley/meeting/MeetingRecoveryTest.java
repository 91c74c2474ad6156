package org.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.RestartedProcess;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Deadline;

/** A vote goes on, and ends in time, though the process ended in the middle of it. */
class MeetingRecoveryTest {
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

    @RegisterExtension
    final RestartedProcess process = new RestartedProcess(NOW);

    @Test
    void votes_are_still_there_after_a_restart_and_the_vote_ends_when_its_time_is_up() throws Exception {
        beginToVote();
        vote("ann", Vote.YES);

        process.restart();

        assertThat(process.fact(Elector.class, "m:p#1@ann").getVote()).isEqualTo(Vote.YES);
        assertThat(process.workspace().facts().all(Deadline.class, ""))
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.at()).isEqualTo(NOW.plusSeconds(60)));
        vote("bob", Vote.YES);

        process.restartAt(NOW.plusSeconds(61));

        process.until(() -> process.fact(Meeting.class, "m").getState().equals("discussion"));
        assertThat(process.fact(Certificate.class, "m:p#1"))
                .satisfies(certificate -> assertThat(certificate.tally()).isEqualTo(new Tally(4, 0, 2, 0, 0, 0)))
                .satisfies(certificate -> assertThat(certificate.outcome()).isEqualTo(Certificate.Outcome.REJECTED));
    }

    private void beginToVote() {
        List<Invitee> invitees = Stream.of("ann", "bob", "cid", "dan")
                .map(agent -> new Invitee(agent, null, false))
                .toList();
        process.submit(new CreateMeeting(
                "m",
                null,
                "the roof",
                null,
                "ann",
                null,
                invitees,
                List.of(),
                null,
                null,
                null,
                null,
                new MeetingLimits(0, 60, 0, 0),
                null,
                Clock.SYSTEM,
                null));
        Stream.of("bob", "cid", "dan").forEach(agent -> process.submit(new JoinMeeting("m", agent, null)));
        process.submit(new MoveMeeting("m", "ann", null, "discussion", null, null));
        process.submit(new PostMessage("m", "bob", "proposal", Map.of("title", "Mend it", "proposal_id", "p"), null));
        process.submit(new MoveMeeting("m", "ann", null, "voting", null, null));
    }

    private void vote(String agent, Vote vote) {
        process.submit(new CastVote("m", agent, "p", vote, null, null));
    }
}
