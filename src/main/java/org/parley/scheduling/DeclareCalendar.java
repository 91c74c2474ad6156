package org.parley.scheduling;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** Somebody says when he can attend, or says it anew. */
public record DeclareCalendar(Calendar calendar, Instant at) implements Dated {
    @Override
    public DeclareCalendar at(Instant moment) {
        return new DeclareCalendar(calendar, moment);
    }
}
