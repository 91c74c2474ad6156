package org.parley.memory;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** An agent is to go back to a checkpoint. */
public record RestoreCheckpoint(String agentId, int number, Instant at) implements Dated {
    @Override
    public RestoreCheckpoint at(Instant moment) {
        return new RestoreCheckpoint(agentId, number, moment);
    }
}
