package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A task would not be done before closing time, and waits for the next working day.
 *
 * @param task  key of the task
 * @param until the next opening
 */
public record TaskPutOff(String projectId, String task, Instant until, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(task, projectId);
    }
}
