package org.parley.project;

import java.time.Instant;

/**
 * Nothing usable is to be expected of an agent that has a task: it cannot be reached, keeps silent, or says what nobody
 * understands.
 *
 * @param task   key of the task
 * @param reason what has happened
 */
public record LoseTask(String task, String agentId, Integer attempt, String reason, Instant at) implements TaskReport {
    @Override
    public LoseTask at(Instant moment) {
        return new LoseTask(task, agentId, attempt, reason, moment);
    }
}
