package org.parley.delegation;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** The work is not wanted any more. */
public record CancelDelegation(String delegationId, Instant at) implements Dated {
    @Override
    public CancelDelegation at(Instant moment) {
        return new CancelDelegation(delegationId, moment);
    }
}
