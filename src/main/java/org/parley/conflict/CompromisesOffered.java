package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An agent has said what it would agree to. */
public record CompromisesOffered(String conflictId, String agentId, List<Compromise> offers, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conflictId, agentId);
    }
}
