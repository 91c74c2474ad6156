package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A task is left out.
 *
 * @param task     key of the task
 * @param upstream key of the task it waited for, which was not completed; null if somebody wants it so
 */
public record TaskSkipped(String projectId, String task, String upstream) implements Decision {
    @Override
    public List<String> subjects() {
        return upstream == null ? List.of(task, projectId) : List.of(task, upstream, projectId);
    }
}
