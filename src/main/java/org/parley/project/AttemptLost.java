package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A live agent has given no usable answer to a task.
 *
 * @param task   key of the task
 * @param reason what has happened
 */
public record AttemptLost(String projectId, String task, String agentId, int attempt, String reason, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, agentId, projectId);
    }
}
