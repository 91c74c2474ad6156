package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** The rules leave it to somebody else. */
public record ConflictEscalated(String conflictId, String subject, List<String> parties, String reason, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conflictId, subject);
    }
}
