package org.parley.scheduling;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * How the participants stood to a slot.
 *
 * @param tally      in numbers; null if the slot is none that the request may be given
 * @param occurrence by name; null as well
 * @param missing    who refuses and has to accept
 * @param possible   true if enough accept it, or might
 * @param skipped    why there is no such time; null if there is
 */
public record SlotStanding(
        String negotiationId,
        Tally tally,
        Occurrence occurrence,
        List<String> missing,
        boolean possible,
        SkippedStart skipped)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(negotiationId);
    }
}
