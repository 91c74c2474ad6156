package org.parley.conflict;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Indexed;

/** An agent waits for a resource. */
public class ResourceClaim implements Fact, Indexed {
    private String resourceId;
    private String agentId;
    private int priority;
    private Integer leaseSeconds;
    private Instant claimedAt;

    protected ResourceClaim() {}

    public ResourceClaim(ClaimResource claim, LeasePolicy policy) {
        this.resourceId = claim.resourceId();
        this.agentId = claim.agentId();
        this.priority = claim.priority() == null ? policy.priority() : claim.priority();
        this.leaseSeconds = claim.endless()
                ? null
                : claim.leaseSeconds() == null ? Integer.valueOf(policy.leaseSeconds()) : claim.leaseSeconds();
        this.claimedAt = claim.at();
    }

    @Override
    public String key() {
        return resourceId + "/" + agentId;
    }

    public String getResourceId() {
        return resourceId;
    }

    public String getAgentId() {
        return agentId;
    }

    public int getPriority() {
        return priority;
    }

    /** How long it wants it; null for as long as it takes. */
    public Integer getLeaseSeconds() {
        return leaseSeconds;
    }

    public Instant getClaimedAt() {
        return claimedAt;
    }

    /** What it is found by: the agent. */
    @Override
    public Collection<String> names() {
        return List.of(agentId);
    }
}
