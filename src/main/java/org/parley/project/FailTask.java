package org.parley.project;

import java.time.Instant;

/**
 * An agent says that it could not do a task.
 *
 * @param task  key of the task
 * @param usage null if it does not say
 */
public record FailTask(String task, String agentId, Integer attempt, String reason, Usage usage, Instant at)
        implements TaskReport {
    public FailTask(String task, String agentId, String reason) {
        this(task, agentId, null, reason, null, null);
    }

    @Override
    public FailTask at(Instant moment) {
        return new FailTask(task, agentId, attempt, reason, usage, moment);
    }
}
