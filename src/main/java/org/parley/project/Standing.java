package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * How an eligible agent stands for a task.
 *
 * @param task key of the task
 */
public record Standing(String task, String agentId, Bid bid) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, agentId);
    }
}
