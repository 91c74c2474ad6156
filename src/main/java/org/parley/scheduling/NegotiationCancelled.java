package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** The search has ended, and what it had found is free again. */
public record NegotiationCancelled(String negotiationId, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(negotiationId);
    }
}
