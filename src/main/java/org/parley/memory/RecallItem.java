package org.parley.memory;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** An agent calls something to mind. */
public record RecallItem(String agentId, String name, Instant at) implements Dated {
    @Override
    public RecallItem at(Instant moment) {
        return new RecallItem(agentId, name, moment);
    }
}
