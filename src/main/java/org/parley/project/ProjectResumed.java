package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * The project goes on.
 */
public record ProjectResumed(String projectId, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(projectId);
    }
}
