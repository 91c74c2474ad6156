package org.parley.agent;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** An agent leaves the workspace. */
public record RemoveAgent(String agentId, Instant at) implements Dated {
    public RemoveAgent(String agentId) {
        this(agentId, null);
    }

    @Override
    public RemoveAgent at(Instant moment) {
        return new RemoveAgent(agentId, moment);
    }
}
