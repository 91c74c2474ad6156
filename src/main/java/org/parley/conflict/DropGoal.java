package org.parley.conflict;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** An agent wants it no more. */
public record DropGoal(String name, String agentId, Instant at) implements Dated {
    @Override
    public DropGoal at(Instant moment) {
        return new DropGoal(name, agentId, moment);
    }
}
