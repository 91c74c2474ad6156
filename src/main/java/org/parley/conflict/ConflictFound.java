package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** Agents want what they cannot all have. */
public record ConflictFound(String conflictId, Conflict.Kind kind, String subject, List<String> parties, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conflictId, subject);
    }
}
