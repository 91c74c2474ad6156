package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An agent waits no more. */
public record ClaimWithdrawn(String resourceId, String agentId, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(resourceId, agentId);
    }
}
