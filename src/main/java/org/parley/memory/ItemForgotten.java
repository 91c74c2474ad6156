package org.parley.memory;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An agent keeps something in mind no more. */
public record ItemForgotten(String agentId, String name, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId + "/" + name, agentId);
    }
}
