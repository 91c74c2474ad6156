package org.parley.contract;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** Nobody does it. */
public record ContractUnfulfilled(String contractId, String reason, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(contractId);
    }
}
