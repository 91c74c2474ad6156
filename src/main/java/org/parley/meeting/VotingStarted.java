package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** A ballot is open. */
public record VotingStarted(
        String meetingId, String proposalId, String ballot, String profile, long eligible, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId);
    }
}
