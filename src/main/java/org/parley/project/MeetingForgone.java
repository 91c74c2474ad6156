package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A meeting that management wants is not held.
 *
 * @param cause  key of the task that gave rise to it
 * @param topic  what it would have been about
 * @param reason why it is not held
 */
public record MeetingForgone(String projectId, String cause, String topic, String reason) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(cause, projectId);
    }
}
