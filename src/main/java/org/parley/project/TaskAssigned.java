package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A task was given to the best of its candidates.
 *
 * @param task       key of the task
 * @param runnerUp   the second best; null if there was only one
 * @param candidates how many were eligible
 */
public record TaskAssigned(
        String projectId, String task, String agentId, Bid bid, Bid runnerUp, int candidates, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, agentId, projectId);
    }
}
