package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A task has another priority.
 *
 * @param task key of the task
 */
public record PriorityAdjusted(String projectId, String task, int from, int to, String by) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, projectId);
    }
}
