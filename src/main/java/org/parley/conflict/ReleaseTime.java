package org.parley.conflict;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** A task wants its agent no more. */
public record ReleaseTime(String agentId, String task, Instant at) implements Dated {
    @Override
    public ReleaseTime at(Instant moment) {
        return new ReleaseTime(agentId, task, moment);
    }
}
