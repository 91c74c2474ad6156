package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * An agent is told who has what it waits for, since when, and its place in the queue.
 *
 * @param place from 1
 */
public record ClaimWaits(String resourceId, String agentId, String holder, Instant heldSince, int place, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(resourceId, agentId);
    }
}
