package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** A resource is free again. */
public record LeaseEnded(String resourceId, String agentId, long token, LeaseEnded.Reason reason, Instant at)
        implements Decision {
    /** Why it ended. */
    public enum Reason {
        RELEASED,
        EXPIRED,
        /** It was in the way of a circle of agents who waited for each other. */
        YIELDED
    }

    @Override
    public List<String> subjects() {
        return List.of(resourceId, agentId);
    }
}
