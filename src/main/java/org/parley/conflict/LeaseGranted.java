package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Explanation;

/**
 * An agent has a resource for itself.
 *
 * @param until null if it does not expire
 * @param priority what the claim counted for, with its age
 * @param others how many others wait
 */
public record LeaseGranted(
        String resourceId,
        String agentId,
        long token,
        Instant until,
        @Explanation int priority,
        @Explanation int others,
        Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(resourceId, agentId);
    }
}
