package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** Nobody can move the meeting any more. */
public record MeetingStalled(String meetingId, String reason, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId);
    }
}
