package org.parley.conflict;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/**
 * An agent wants a resource for itself; the holder of it goes on by it.
 *
 * @param priority null for the policy's
 * @param leaseSeconds null for the policy's
 * @param endless true if the lease does not expire
 */
public record ClaimResource(
        String resourceId, String agentId, Integer priority, Integer leaseSeconds, boolean endless, Instant at)
        implements Dated {
    @Override
    public ClaimResource at(Instant moment) {
        return new ClaimResource(resourceId, agentId, priority, leaseSeconds, endless, moment);
    }
}
