package org.parley.meeting;

import java.util.List;
import org.parley.engine.fact.Decision;

/** The meeting is over, and this is what it came to. */
public record MeetingClosed(String meetingId, MeetingOutcome outcome) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId);
    }
}
