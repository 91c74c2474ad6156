package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** A meeting has gone into another state. */
public record StateChanged(String meetingId, String from, String to, String agentId, String reason, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId);
    }
}
