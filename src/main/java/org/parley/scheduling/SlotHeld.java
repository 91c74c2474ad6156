package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Explanation;

/**
 * The slot was found, and is kept free for all who accepted it.
 *
 * @param occurrences one, or for a series each at which the slot is possible
 * @param exceptions  those at which it is not
 * @param skipped    occurrences that do not exist and do not count; null if there are none
 * @param displaced   negotiations of lower priority whose holds give way
 * @param best        what it was chosen for
 * @param runnerUp    the slot that came second; null if there was no other
 * @param candidates  how many slots were possible
 */
public record SlotHeld(
        String negotiationId,
        List<Occurrence> occurrences,
        List<Slot> exceptions,
        List<SkippedStart> skipped,
        List<String> displaced,
        @Explanation Prospect best,
        @Explanation Prospect runnerUp,
        @Explanation int candidates,
        Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(negotiationId);
    }
}
