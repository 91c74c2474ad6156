package org.parley.project;

import java.time.Instant;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.Fact;

/**
 * A deadline that does not come while its project is paused.
 *
 * @param id that it has when it is set again
 */
public record HeldDeadline(String id, String clock, Instant at, String kind, String subject) implements Fact {
    public HeldDeadline(Deadline deadline) {
        this(deadline.id(), deadline.clock(), deadline.at(), deadline.kind(), deadline.subject());
    }

    /** Set again, for now at the earliest: other projects may have taken the clock on with them. */
    public Deadline released(Instant now) {
        return new Deadline(id, clock, at.isBefore(now) ? now : at, kind, subject);
    }

    @Override
    public String key() {
        return id;
    }
}
