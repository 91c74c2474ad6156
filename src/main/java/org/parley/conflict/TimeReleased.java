package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** A task wants its agent no more. */
public record TimeReleased(String agentId, String task, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId, task);
    }
}
