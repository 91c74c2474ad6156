package org.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.Dated;

/** An agent keeps something in mind. */
public record PutAgentState(String conversationId, String agentId, String name, JsonNode value, Instant at)
        implements Dated {
    @Override
    public PutAgentState at(Instant moment) {
        return new PutAgentState(conversationId, agentId, name, value, moment);
    }

    /** Length of the value as JSON. */
    public int size() {
        return value.toString().length();
    }
}
