package org.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import org.parley.engine.fact.CanonicalValue;
import org.parley.engine.fact.Fact;

/**
 * What an agent holds to be so: its last word on a key.
 *
 * @param about   the key
 * @param weight  what its voice counts
 * @param message number of the message that its answer answered
 * @param turn    number of the turn in which it said so
 */
public record Claim(
        String conversationId,
        String about,
        String agentId,
        JsonNode value,
        int weight,
        double confidence,
        int message,
        int turn)
        implements Fact {
    public Claim {
        value = CanonicalValue.of(value);
    }

    @Override
    public String key() {
        return conversationId + "/" + about + "@" + agentId;
    }
}
