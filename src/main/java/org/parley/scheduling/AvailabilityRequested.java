package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Explanation;

/**
 * A round begins: those who answer for themselves are asked about a slot.
 *
 * @param meeting  what it is called
 * @param slots    one, or for a series that of each occurrence
 * @param asked    whose answers it waits for
 * @param hope     what the slot would be if all of them liked it best
 */
public record AvailabilityRequested(
        String negotiationId,
        String meeting,
        int round,
        List<Slot> slots,
        List<String> asked,
        @Explanation Prospect hope,
        Instant closesAt,
        Instant at)
        implements Decision {
    /** Of the round. */
    public String key() {
        return Round.key(negotiationId, round);
    }

    @Override
    public List<String> subjects() {
        return List.of(negotiationId);
    }
}
