package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An agent says that it has done a task.
 *
 * @param task   key of the task
 * @param result what has come of it; null for nothing that is written down
 * @param usage  null if it does not say
 */
public record CompleteTask(String task, String agentId, Integer attempt, JsonNode result, Usage usage, Instant at)
        implements TaskReport {
    public CompleteTask(String task, String agentId) {
        this(task, agentId, null, null, null, null);
    }

    @Override
    public CompleteTask at(Instant moment) {
        return new CompleteTask(task, agentId, attempt, result, usage, moment);
    }
}
