package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** A task wants its agent for a time. */
public record TimeClaimed(String agentId, String task, Instant from, Instant to, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId, task);
    }
}
