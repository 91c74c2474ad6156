package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * The project stands still.
 */
public record ProjectPaused(String projectId, String reason, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(projectId);
    }
}
