package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * Nobody answered in time, or those who did could not agree: what is done then.
 */
public record InterruptExpired(String projectId, String interrupt, Directive directive, String reason, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(interrupt, projectId);
    }
}
