package org.parley.contract;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** Another offer was better. */
public record BidRejected(String contractId, String agentId, double cost, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(contractId, agentId);
    }
}
