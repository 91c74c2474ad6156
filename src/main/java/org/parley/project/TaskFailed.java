package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A task cannot be done.
 *
 * @param task    key of the task
 * @param agentId who could not do it; null for a task that is made of subtasks
 */
public record TaskFailed(String projectId, String task, String agentId, int attempts, String reason, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, projectId);
    }
}
