package org.parley.meeting;

import java.util.List;
import org.parley.engine.fact.Decision;

/** A meeting is taken away, with all that belongs to it. */
public record MeetingRemoved(String meetingId) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId);
    }
}
