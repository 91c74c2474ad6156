package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** A meeting that was over is put away. */
public record MeetingArchived(String meetingId, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId);
    }
}
