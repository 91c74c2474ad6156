package org.parley.delegation;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** An agent could not do its work. */
public record FailDelegation(String delegationId, String agentId, String reason, Instant at) implements Dated {
    @Override
    public FailDelegation at(Instant moment) {
        return new FailDelegation(delegationId, agentId, reason, moment);
    }
}
