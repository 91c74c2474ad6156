package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Effect;

/**
 * An agent is asked to do a task, where it can be reached.
 *
 * @param task        key of the task
 * @param callSeconds how long one call may take
 * @param until       when its answer is due, whether at once or later
 */
public record WorkRequested(
        String projectId,
        String task,
        String agentId,
        int attempt,
        String destination,
        double callSeconds,
        Instant until)
        implements Effect {
    @Override
    public List<String> subjects() {
        return List.of(task, agentId, projectId);
    }
}
