package org.parley.contract;

import org.parley.engine.fact.Fact;

/** Somebody is engaged in a contract. */
public record Commitment(String contractId, String agentId) implements Fact {
    @Override
    public String key() {
        return contractId;
    }
}
