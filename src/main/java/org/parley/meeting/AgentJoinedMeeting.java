package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** Somebody has come. */
public record AgentJoinedMeeting(String meetingId, String agentId, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId, agentId);
    }
}
