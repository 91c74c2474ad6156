package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * No agent is eligible now.
 *
 * @param task key of the task
 */
public record TaskUnassignable(String projectId, String task, String reason, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, projectId);
    }
}
