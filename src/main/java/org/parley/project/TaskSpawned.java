package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A task arose from another one.
 *
 * @param task   key of the new task
 * @param parent key of the task it arose from
 * @param text   the action item or follow-up it carries out
 */
public record TaskSpawned(String projectId, String task, String parent, String text) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, parent, projectId);
    }
}
