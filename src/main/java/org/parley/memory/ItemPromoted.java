package org.parley.memory;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** What is called to mind often comes back to the working memory. */
public record ItemPromoted(String agentId, String name, int accesses, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId + "/" + name, agentId);
    }
}
