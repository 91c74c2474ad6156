package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A task is done.
 *
 * @param task    key of the task
 * @param agentId who has done it; null for a milestone, and for a task that is made of subtasks
 */
public record TaskCompleted(String projectId, String task, String agentId, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return agentId == null ? List.of(task, projectId) : List.of(task, agentId, projectId);
    }
}
