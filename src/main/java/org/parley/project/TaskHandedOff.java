package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A task is taken from an agent, so that another one does it.
 *
 * @param task    key of the task
 * @param agentId who had it
 */
public record TaskHandedOff(String projectId, String task, String agentId, String reason, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, agentId, projectId);
    }
}
