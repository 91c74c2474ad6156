package org.parley.scheduling;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** The slot that is held is to be kept. */
public record ConfirmSlot(String negotiationId, Instant at) implements Dated {
    @Override
    public ConfirmSlot at(Instant moment) {
        return new ConfirmSlot(negotiationId, moment);
    }
}
