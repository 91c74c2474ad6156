package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * An interrupt is answered, and what was answered is done.
 *
 * @param by those who answered so
 */
public record InterruptAnswered(String projectId, String interrupt, Directive directive, List<String> by, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(interrupt, projectId);
    }
}
