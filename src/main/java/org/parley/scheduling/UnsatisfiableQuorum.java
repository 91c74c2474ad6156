package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * Too few take part, so that nobody is asked before somebody registers.
 *
 * @param needed       how many have to accept
 * @param registered   how many of those whom the request concerns have a calendar
 * @param unregistered those without whom it is not possible, and who have none
 */
public record UnsatisfiableQuorum(
        String negotiationId, int needed, int registered, List<String> unregistered, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(negotiationId);
    }
}
