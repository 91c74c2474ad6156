package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A task failed and is tried again.
 *
 * @param task key of the task
 */
public record TaskRetried(String projectId, String task, String agentId, int attempts, String reason, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, projectId);
    }
}
