package org.parley.project;

import org.parley.engine.fact.Fact;

/**
 * A task waits for another one; gone once that is completed.
 *
 * @param task key of the task that waits
 * @param on   key of the task it waits for
 */
public record Dependency(String projectId, String task, String on) implements Fact {
    @Override
    public String key() {
        return task + ">" + on;
    }
}
