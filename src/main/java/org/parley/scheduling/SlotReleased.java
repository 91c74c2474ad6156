package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A slot that was held or confirmed is free again.
 *
 * @param reason why, in a few words
 */
public record SlotReleased(String negotiationId, List<Occurrence> occurrences, String reason, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(negotiationId);
    }
}
