package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * The project has come to an end.
 *
 * @param state its last state
 * @param reason why, if it is not simply completed; else null
 */
public record ProjectEnded(String projectId, Project.State state, String reason, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(projectId);
    }
}
