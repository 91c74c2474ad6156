package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A live agent is given a task.
 *
 * @param task        key of the task
 * @param attempt     number of the attempt, from 1
 * @param destination where the agent is asked; null if it looks for its tasks itself
 * @param until       when it has to have answered, or if it looks for its tasks itself, taken it up
 */
public record TaskHandedOut(
        String projectId, String task, String agentId, int attempt, String destination, Instant at, Instant until)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, agentId, projectId);
    }
}
