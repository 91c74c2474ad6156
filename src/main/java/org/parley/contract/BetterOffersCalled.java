package org.parley.contract;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** Those who bid themselves are asked once more, for less than the best offer. */
public record BetterOffersCalled(
        String contractId, int call, int round, double best, List<String> bidders, Instant closesAt, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(contractId);
    }
}
