package org.parley.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.Dated;

/** The contractor has done it. */
public record InformResult(String contractId, String agentId, JsonNode result, Instant at) implements Dated {
    @Override
    public InformResult at(Instant moment) {
        return new InformResult(contractId, agentId, result, moment);
    }
}
