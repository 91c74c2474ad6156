package org.parley.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An agent wants a value. */
public record GoalSet(String name, String agentId, JsonNode value, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(name, agentId);
    }
}
