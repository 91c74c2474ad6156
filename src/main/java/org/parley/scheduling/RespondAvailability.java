package org.parley.scheduling;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/**
 * Somebody answers in a round.
 *
 * @param slot            what the answer is about; null for what the round asks
 * @param preferenceScore how much it is liked, 0 to 10; null for the policy's
 */
public record RespondAvailability(
        String negotiationId,
        int round,
        String owner,
        TimeSlot slot,
        boolean accepted,
        Integer preferenceScore,
        Instant at)
        implements Dated {
    @Override
    public RespondAvailability at(Instant moment) {
        return new RespondAvailability(negotiationId, round, owner, slot, accepted, preferenceScore, moment);
    }

    /** True unless it is about another slot than the one that is asked. */
    public boolean concerns(Slot asked) {
        return slot == null || slot.equals(new TimeSlot(asked.date(), asked.start(), asked.end()));
    }
}
