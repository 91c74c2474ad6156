package org.parley.contract;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** The initiator does not want it any more. */
public record CancelContract(String contractId, Instant at) implements Dated {
    @Override
    public CancelContract at(Instant moment) {
        return new CancelContract(contractId, moment);
    }
}
