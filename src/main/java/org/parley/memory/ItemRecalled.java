package org.parley.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * An agent has called something to mind.
 *
 * @param place where it was found
 */
public record ItemRecalled(
        String agentId, String name, JsonNode value, int accesses, MemoryItem.Place place, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId + "/" + name, agentId);
    }
}
