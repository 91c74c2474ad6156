package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * An open task is not done: its project has ended, or somebody wants it so.
 *
 * @param task key of the task
 */
public record TaskCancelled(String projectId, String task) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, projectId);
    }
}
