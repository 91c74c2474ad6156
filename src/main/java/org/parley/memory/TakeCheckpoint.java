package org.parley.memory;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** The state of an agent is to be kept as it is. */
public record TakeCheckpoint(String agentId, Instant at) implements Dated {
    @Override
    public TakeCheckpoint at(Instant moment) {
        return new TakeCheckpoint(agentId, moment);
    }
}
