package org.parley.conflict;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** A task wants its agent for a time. */
public record ClaimTime(String agentId, String task, Instant from, Instant to, int priority, Instant at)
        implements Dated {
    @Override
    public ClaimTime at(Instant moment) {
        return new ClaimTime(agentId, task, from, to, priority, moment);
    }
}
