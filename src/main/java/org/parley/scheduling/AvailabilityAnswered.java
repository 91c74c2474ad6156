package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * An answer counts.
 *
 * @param silent true if the round ended without one, which is a refusal
 */
public record AvailabilityAnswered(
        String negotiationId,
        int round,
        String owner,
        boolean accepted,
        Integer preferenceScore,
        boolean silent,
        Instant at)
        implements Decision {
    public AvailabilityAnswered(RespondAvailability given) {
        this(
                given.negotiationId(),
                given.round(),
                given.owner(),
                given.accepted(),
                given.preferenceScore(),
                false,
                given.at());
    }

    @Override
    public List<String> subjects() {
        return List.of(negotiationId, owner);
    }
}
