package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A message about a task that changes nothing, because the task has ended or has moved on.
 *
 * @param task   key of the task
 * @param reason what it has come too late for; null if the state says it
 */
public record AlreadyAnswered(String task, String agentId, Task.State state, String reason) implements Decision {
    public AlreadyAnswered(String task, String agentId, Task.State state) {
        this(task, agentId, state, null);
    }

    @Override
    public List<String> subjects() {
        return List.of(task);
    }
}
