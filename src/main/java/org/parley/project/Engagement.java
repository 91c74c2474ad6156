package org.parley.project;

import org.parley.engine.fact.Fact;

/**
 * A task in work takes one slot of an agent, from its assignment to its end.
 *
 * @param task key of the task
 */
public record Engagement(String projectId, String task, String agentId) implements Fact {
    @Override
    public String key() {
        return task + "@" + agentId;
    }
}
