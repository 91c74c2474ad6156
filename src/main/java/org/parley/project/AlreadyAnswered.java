package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A message about a task that changes nothing, because the task has ended or has moved on.
 *
 * @param task key of the task
 */
public record AlreadyAnswered(String task, String agentId, Task.State state) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task);
    }
}
