package org.parley.contract;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** A bidder does not want to do it, or not any more. */
public record RefuseCall(String contractId, String agentId, String reason, Instant at) implements Dated, CallAnswer {
    @Override
    public RefuseCall at(Instant moment) {
        return new RefuseCall(contractId, agentId, reason, moment);
    }

    @Override
    public boolean takesBack() {
        return true;
    }
}
