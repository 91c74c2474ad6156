package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A task is done.
 *
 * @param task key of the task
 */
public record TaskCompleted(String projectId, String task, String agentId, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, agentId, projectId);
    }
}
