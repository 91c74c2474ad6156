package org.parley.memory;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An agent is as it was at a checkpoint. */
public record StateRestored(String agentId, int number, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId);
    }
}
