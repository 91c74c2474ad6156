package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A task was added to a project under way.
 *
 * @param task key of the task
 */
public record TaskAdded(String projectId, String task, String by) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, projectId);
    }
}
