package org.parley.contract;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** A bidder cannot make sense of the call. */
public record MisunderstandCall(String contractId, String agentId, String reason, Instant at)
        implements Dated, CallAnswer {
    @Override
    public MisunderstandCall at(Instant moment) {
        return new MisunderstandCall(contractId, agentId, reason, moment);
    }
}
