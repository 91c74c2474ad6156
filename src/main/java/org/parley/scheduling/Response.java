package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Fact;

/**
 * What somebody answered in a round.
 *
 * @param slots           what was asked about
 * @param preferenceScore how much it is liked, 0 to 10; null for the policy's
 * @param silent          true if the round ended without an answer, which is a refusal
 */
public record Response(
        String negotiationId,
        int round,
        String owner,
        List<Slot> slots,
        boolean accepted,
        Integer preferenceScore,
        boolean silent,
        Instant at)
        implements Fact {
    public Response(RespondAvailability given, Round round) {
        this(
                given.negotiationId(),
                given.round(),
                given.owner(),
                round.getSlots(),
                given.accepted(),
                given.preferenceScore(),
                false,
                given.at());
    }

    @Override
    public String key() {
        return Round.key(negotiationId, round) + "/" + owner;
    }
}
