package org.parley.meeting;

import java.util.List;
import org.parley.engine.fact.Decision;

/** People have come together. */
public record MeetingOpened(String meetingId, String topic, String facilitator, List<String> participants)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId);
    }
}
