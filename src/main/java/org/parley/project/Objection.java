package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A condition of eligibility that an agent fails.
 *
 * @param task     key of the task
 * @param position place among the conditions; the first failed one is the answer
 * @param text     the failed condition with its values
 */
public record Objection(String task, String agentId, int position, String text) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, agentId);
    }
}
