package org.parley.project;

import java.util.Map;
import org.parley.engine.fact.Fact;

/**
 * By which order the strategy {@code critical_path} serves a project.
 *
 * @param order   name of the {@link PlanOrder}
 * @param hours   until the last task is done, by the rehearsal; 0 if there was none
 * @param wanted  by agent, how much of the project's work it can do, as the order counts it
 */
public record ProjectPlan(String projectId, String order, double hours, Map<String, Double> wanted) implements Fact {
    @Override
    public String key() {
        return projectId;
    }

    /** 0 for an agent that was not here when the plan was made. */
    public double wantedOf(String agentId) {
        return wanted.getOrDefault(agentId, 0.0);
    }
}
