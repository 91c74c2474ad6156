package org.parley.meeting;

import java.util.List;
import org.parley.engine.fact.Decision;

/** Something was said. */
public record NewMessageInMeeting(String meetingId, Message message) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId, message.agentId());
    }
}
