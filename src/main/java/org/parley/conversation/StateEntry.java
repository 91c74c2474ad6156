package org.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.Fact;

/**
 * Something that one agent has in mind in a conversation.
 *
 * @param name    its key
 * @param version how often it was written
 * @param from    the agent who handed it over; null if its own agent wrote it
 */
public record StateEntry(
        String conversationId, String agentId, String name, JsonNode value, long version, String from, Instant at)
        implements Fact {
    @Override
    public String key() {
        return conversationId + "@" + agentId + "/" + name;
    }
}
