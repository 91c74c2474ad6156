package org.parley.contract;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/**
 * A bidder offers to do it.
 *
 * @param cost null for what the rules make of it
 */
public record Propose(String contractId, String agentId, Double cost, Instant at) implements Dated, CallAnswer {
    @Override
    public Propose at(Instant moment) {
        return new Propose(contractId, agentId, cost, moment);
    }
}
