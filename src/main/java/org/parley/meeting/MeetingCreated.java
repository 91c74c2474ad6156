package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** A meeting has been called. */
public record MeetingCreated(
        String meetingId, String topic, String creator, String facilitator, List<Invitee> participants, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId, creator);
    }
}
