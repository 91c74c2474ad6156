package org.parley.project;

import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/**
 * A task's place among those that wait to be handed out.
 *
 * @param rank place in the order
 * @param lane where a search by capability finds it
 */
public record Urgency(Task task, Rank rank, String lane) implements Ranked {
    /** Tasks of one project are in one order; projects compete with the first of each. */
    @Override
    public String group() {
        return task.getProjectId();
    }
}
