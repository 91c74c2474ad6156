package org.parley.scheduling;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** Somebody takes part in no negotiation any more. */
public record RemoveCalendar(String participantId, Instant at) implements Dated {
    @Override
    public RemoveCalendar at(Instant moment) {
        return new RemoveCalendar(participantId, moment);
    }
}
