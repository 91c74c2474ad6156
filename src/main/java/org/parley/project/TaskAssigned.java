package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Explanation;

/**
 * A task was given to the best of its candidates, or to the fallback agent.
 *
 * @param task       key of the task
 * @param runnerUp   the second best; null if there was only one
 * @param candidates how many were eligible
 * @param reason     why it went to the fallback agent; null if to a candidate
 */
public record TaskAssigned(
        String projectId,
        String task,
        String agentId,
        @Explanation Bid bid,
        @Explanation Bid runnerUp,
        @Explanation int candidates,
        Instant at,
        @Explanation String reason)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, agentId, projectId);
    }
}
