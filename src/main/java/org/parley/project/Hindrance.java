package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * What keeps a task from being done, whoever could do it.
 *
 * @param task key of the task
 * @param text what it is, with its values
 */
public record Hindrance(String task, String text) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task);
    }
}
