package org.parley.scheduling;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** Nobody needs the time any more. */
public record CancelNegotiation(String negotiationId, Instant at) implements Dated {
    @Override
    public CancelNegotiation at(Instant moment) {
        return new CancelNegotiation(negotiationId, moment);
    }
}
