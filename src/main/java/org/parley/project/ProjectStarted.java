package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** The project runs. */
public record ProjectStarted(String projectId, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(projectId);
    }
}
