package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** The meeting has its time. */
public record SlotConfirmed(String negotiationId, String meeting, List<Occurrence> occurrences, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(negotiationId);
    }
}
