package org.parley.contract;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Explanation;

/**
 * The best offer is accepted.
 *
 * @param offers how many there were
 * @param closesAt when the result is due
 */
public record ContractAwarded(
        String contractId,
        String agentId,
        int call,
        Offer offer,
        @Explanation Offer runnerUp,
        @Explanation int offers,
        Instant closesAt,
        Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(contractId, agentId);
    }
}
