package org.parley.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.Dated;

/**
 * An agent keeps something in mind.
 *
 * @param importance null for the policy's
 */
public record Remember(String agentId, String name, JsonNode value, Double importance, Instant at) implements Dated {
    @Override
    public Remember at(Instant moment) {
        return new Remember(agentId, name, value, importance, moment);
    }
}
