package org.parley.scheduling;

import java.util.List;
import org.parley.engine.fact.Fact;

/**
 * Why no slot suits a request that waits, and what would help.
 *
 * @param slots       how many were looked at
 * @param refusals    slots with those who can attend and those who cannot, as many as the policy lists
 * @param relaxations the smallest changes of the request with which it would work now
 * @param skipped     starts that do not exist; null if there are none
 */
public record Impasse(
        String negotiationId,
        int slots,
        List<Occurrence> refusals,
        List<Relaxation> relaxations,
        List<SkippedStart> skipped)
        implements Fact {
    @Override
    public String key() {
        return negotiationId;
    }
}
