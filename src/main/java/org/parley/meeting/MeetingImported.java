package org.parley.meeting;

import java.util.List;
import org.parley.engine.fact.Decision;

/** A meeting came from a mailbox. */
public record MeetingImported(String meetingId, int messages) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId);
    }
}
