package org.parley.project;

import org.parley.engine.fact.Fact;

/**
 * An agent takes part in a meeting task.
 *
 * @param task key of the task
 */
public record Attendee(String projectId, String task, String agentId) implements Fact {
    @Override
    public String key() {
        return task + "@" + agentId;
    }
}
