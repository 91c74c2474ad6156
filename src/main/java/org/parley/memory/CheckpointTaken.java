package org.parley.memory;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** The state of an agent is kept as it is. */
public record CheckpointTaken(String agentId, int number, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId);
    }
}
