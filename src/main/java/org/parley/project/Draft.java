package org.parley.project;

import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/**
 * How a project would go in one order.
 *
 * @param order     in which tasks were served
 * @param hours     until the last task is done; 0 if it was not rehearsed
 * @param rehearsal what was rehearsed
 * @param places    of the tasks of the rehearsal, the lowest is served first
 */
public record Draft(String projectId, PlanOrder order, double hours, Rehearsal rehearsal, int[] places)
        implements Ranked {
    /** The shortest first. */
    @Override
    public Rank rank() {
        return Rank.of(order.order(), hours);
    }

    @Override
    public String group() {
        return projectId;
    }

    /** The place of a task, less than 0, so that those without a place come after it. */
    public int precedenceOf(Task task) {
        return places[rehearsal.indexOf(task)] - places.length;
    }
}
