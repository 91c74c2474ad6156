package org.parley.delegation;

import org.parley.engine.fact.Fact;

/** What an agent bears for a delegation. */
public record DelegatedLoad(String delegationId, String agentId, double load) implements Fact {
    @Override
    public String key() {
        return delegationId;
    }
}
