package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An elector voted twice, and differently, where that is a fault. */
public record VoterFaulty(String meetingId, String proposalId, String agentId, Vote first, Vote second, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId, agentId);
    }
}
