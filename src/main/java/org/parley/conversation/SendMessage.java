package org.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.parley.engine.fact.Dated;

/**
 * Somebody outside says something to the agents.
 *
 * @param sender               a name; agents of the conversation speak in their turns only
 * @param requiredCapabilities what an answer takes
 * @param asserts              what the sender holds to be so, by key
 */
public record SendMessage(
        String conversationId,
        String sender,
        String text,
        List<String> requiredCapabilities,
        Map<String, JsonNode> asserts,
        Instant at)
        implements Dated {
    public SendMessage {
        requiredCapabilities = requiredCapabilities == null ? List.of() : List.copyOf(requiredCapabilities);
        asserts = asserts == null ? Map.of() : asserts;
    }

    @Override
    public SendMessage at(Instant moment) {
        return new SendMessage(conversationId, sender, text, requiredCapabilities, asserts, moment);
    }

    /** What it holds to be so, one by one. */
    public List<Assertion> assertions() {
        return Assertion.of(asserts);
    }
}
