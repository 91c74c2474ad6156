package org.parley.memory;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** The state of an agent is saved. */
public record StateSaved(String agentId, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId);
    }
}
