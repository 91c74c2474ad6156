package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An agent wants it no more. */
public record GoalDropped(String name, String agentId, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(name, agentId);
    }
}
