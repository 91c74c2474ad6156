package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A live agent works on a task.
 *
 * @param task  key of the task
 * @param until when its answer is due
 */
public record TaskStarted(String projectId, String task, String agentId, int attempt, Instant at, Instant until)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, agentId, projectId);
    }
}
