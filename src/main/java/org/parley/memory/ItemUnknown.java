package org.parley.memory;

import java.util.List;
import org.parley.engine.fact.Decision;

/** An agent has nothing of the kind in mind. */
public record ItemUnknown(String agentId, String name) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId + "/" + name, agentId);
    }
}
