package org.parley.project;

import org.parley.engine.fact.Fact;

/**
 * A meeting that management wanted and did not hold; it is told once.
 *
 * @param taskId of the task that it would have been
 */
public record ForgoneMeeting(String projectId, String taskId) implements Fact {
    @Override
    public String key() {
        return projectId + "/" + taskId;
    }
}
