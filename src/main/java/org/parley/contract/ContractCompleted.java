package org.parley.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** The contractor has done it. */
public record ContractCompleted(String contractId, String agentId, JsonNode result, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(contractId, agentId);
    }
}
