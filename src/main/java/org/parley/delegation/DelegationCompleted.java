package org.parley.delegation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * The work is done.
 *
 * @param agentId null for what was done in parts
 * @param results of the parts, in their order
 */
public record DelegationCompleted(
        String delegationId, String agentId, JsonNode result, List<JsonNode> results, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(delegationId);
    }
}
