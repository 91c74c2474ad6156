package org.parley.conflict;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** An agent gives a resource back, or waits for it no more. */
public record ReleaseResource(String resourceId, String agentId, Instant at) implements Dated {
    @Override
    public ReleaseResource at(Instant moment) {
        return new ReleaseResource(resourceId, agentId, moment);
    }
}
