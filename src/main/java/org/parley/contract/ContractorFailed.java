package org.parley.contract;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** The contractor has not done it; the others are asked again. */
public record ContractorFailed(String contractId, String agentId, String reason, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(contractId, agentId);
    }
}
