package org.parley.conflict;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Indexed;

/** The right of an agent to a resource, until it expires or is given back. */
public class Lease implements Fact, Indexed {
    private String resourceId;
    private String agentId;
    private int priority;
    private long token;
    private Instant claimedAt;
    private Instant grantedAt;
    private Instant until;

    protected Lease() {}

    public Lease(LeaseGranted granted, ResourceClaim claim) {
        this.resourceId = granted.resourceId();
        this.agentId = granted.agentId();
        this.priority = claim.getPriority();
        this.token = granted.token();
        this.claimedAt = claim.getClaimedAt();
        this.grantedAt = granted.at();
        this.until = granted.until();
    }

    @Override
    public String key() {
        return resourceId;
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

    /** Rises with every grant of the resource: whoever writes with a lower one has lost it since. */
    public long getToken() {
        return token;
    }

    public Instant getClaimedAt() {
        return claimedAt;
    }

    public Instant getGrantedAt() {
        return grantedAt;
    }

    /** Null if it does not expire. */
    public Instant getUntil() {
        return until;
    }

    public void setUntil(Instant until) {
        this.until = until;
    }

    /** What it is found by: the resource. */
    @Override
    public Collection<String> names() {
        return List.of(resourceId);
    }

    /** Of its deadline. */
    public String getGrant() {
        return resourceId + "/" + token;
    }
}
