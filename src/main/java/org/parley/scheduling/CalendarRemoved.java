package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** The participant is not registered any more. */
public record CalendarRemoved(String participantId, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(participantId);
    }
}
