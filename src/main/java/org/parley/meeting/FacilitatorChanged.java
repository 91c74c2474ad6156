package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** Somebody else leads the meeting; nobody if it is null. */
public record FacilitatorChanged(String meetingId, String before, String facilitator, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId);
    }
}
