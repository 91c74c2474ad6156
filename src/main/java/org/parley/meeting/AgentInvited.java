package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** Somebody is asked to come. */
public record AgentInvited(String meetingId, String agentId, String role, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId, agentId);
    }
}
