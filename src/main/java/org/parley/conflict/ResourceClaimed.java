package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An agent wants a resource. */
public record ResourceClaimed(String resourceId, String agentId, int priority, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(resourceId, agentId);
    }
}
