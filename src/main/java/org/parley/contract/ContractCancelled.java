package org.parley.contract;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * It is not wanted any more.
 *
 * @param contractor who carried it out; null if nobody did
 */
public record ContractCancelled(String contractId, String contractor, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(contractId);
    }
}
