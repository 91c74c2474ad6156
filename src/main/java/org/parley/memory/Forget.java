package org.parley.memory;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** An agent keeps something in mind no more. */
public record Forget(String agentId, String name, Instant at) implements Dated {
    @Override
    public Forget at(Instant moment) {
        return new Forget(agentId, name, moment);
    }
}
