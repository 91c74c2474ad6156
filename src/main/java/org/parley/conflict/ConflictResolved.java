package org.parley.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Explanation;

/**
 * It is decided who has to stand back, or what holds.
 *
 * @param scores empty unless compromises were compared
 */
public record ConflictResolved(
        String conflictId,
        String winner,
        List<String> losers,
        String outcome,
        JsonNode value,
        @Explanation List<CompromiseScore> scores,
        Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conflictId);
    }
}
