package org.parley.contract;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A bidder makes no offer.
 *
 * @param state REFUSED, NOT_UNDERSTOOD or SILENT
 */
public record CallDeclined(String contractId, String agentId, Bidder.State state, String reason, Instant at)
        implements Decision, CallAnswered {
    @Override
    public List<String> subjects() {
        return List.of(contractId, agentId);
    }
}
