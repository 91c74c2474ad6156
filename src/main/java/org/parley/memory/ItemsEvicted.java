package org.parley.memory;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A working memory was full: what was worth least went to the long-term memory.
 *
 * @param names the one worth least first
 */
public record ItemsEvicted(String agentId, List<String> names, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId);
    }
}
