package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A project asks, and waits.
 *
 * @param interrupt key of the interrupt
 * @param occasion  what kind of thing happened
 * @param at        the project's virtual time
 */
public record InterruptRaised(
        String projectId, String interrupt, String occasion, String reason, String question, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(interrupt, projectId);
    }
}
