package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A task behind one that was not completed is not done.
 *
 * @param task     key of the task
 * @param upstream key of the task it waited for
 */
public record TaskSkipped(String projectId, String task, String upstream) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, upstream, projectId);
    }
}
