package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An elector has voted. */
public record VoteCast(String meetingId, String proposalId, String agentId, Vote vote, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId, agentId);
    }
}
