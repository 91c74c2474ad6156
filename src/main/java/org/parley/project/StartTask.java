package org.parley.project;

import java.time.Instant;

/**
 * An agent takes up a task that it has been given.
 *
 * @param task key of the task
 */
public record StartTask(String task, String agentId, Integer attempt, Instant at) implements TaskReport {
    @Override
    public StartTask at(Instant moment) {
        return new StartTask(task, agentId, attempt, moment);
    }
}
