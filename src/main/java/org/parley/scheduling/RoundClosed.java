package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** All answers of a round are there. */
public record RoundClosed(String negotiationId, int round, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(negotiationId);
    }
}
