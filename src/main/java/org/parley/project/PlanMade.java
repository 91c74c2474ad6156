package org.parley.project;

import java.util.List;
import java.util.Map;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Explanation;

/**
 * The order was found in which the tasks of a project are served.
 *
 * @param order     name of the {@link PlanOrder}
 * @param hours     until the last task is done, by the rehearsal; 0 if there was none
 * @param rehearsed hours by the name of each order that was rehearsed
 */
public record PlanMade(
        String projectId,
        String order,
        double hours,
        @Explanation Map<String, Double> rehearsed) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(projectId);
    }
}
