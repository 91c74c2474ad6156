package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Explanation;

/**
 * None of the slots suits enough participants.
 *
 * @param slots       how many were looked at
 * @param refusals    slots with those who can attend and those who cannot, as many as the policy lists
 * @param relaxations the smallest changes of the request with which it would work now
 * @param skipped     starts that do not exist; null if there are none
 */
public record NoCommonSlot(
        String negotiationId,
        @Explanation int slots,
        @Explanation List<Occurrence> refusals,
        @Explanation List<Relaxation> relaxations,
        @Explanation List<SkippedStart> skipped,
        Instant at)
        implements Decision {
    public NoCommonSlot(Impasse impasse, Instant at) {
        this(
                impasse.negotiationId(),
                impasse.slots(),
                impasse.refusals(),
                impasse.relaxations(),
                impasse.skipped(),
                at);
    }

    @Override
    public List<String> subjects() {
        return List.of(negotiationId);
    }
}
