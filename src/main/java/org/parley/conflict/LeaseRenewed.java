package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An agent keeps a resource for longer. */
public record LeaseRenewed(String resourceId, String agentId, long token, Instant until, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(resourceId, agentId);
    }
}
