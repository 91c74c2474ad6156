package org.parley.contract;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** Work is put out to contract. */
public record ContractAnnounced(String contractId, String initiator, String task, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(contractId);
    }
}
