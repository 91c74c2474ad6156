package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * An agent learned from a task.
 *
 * @param task  key of the task
 * @param count how many of its skills rose
 */
public record SkillsImproved(String projectId, String task, String agentId, int count) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId, task, projectId);
    }
}
