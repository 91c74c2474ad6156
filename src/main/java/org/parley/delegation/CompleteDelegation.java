package org.parley.delegation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.Dated;

/** An agent has done its work. */
public record CompleteDelegation(String delegationId, String agentId, JsonNode result, Instant at) implements Dated {
    @Override
    public CompleteDelegation at(Instant moment) {
        return new CompleteDelegation(delegationId, agentId, result, moment);
    }
}
