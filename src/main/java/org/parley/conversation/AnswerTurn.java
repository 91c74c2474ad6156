package org.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An agent answers.
 *
 * @param text       may be empty if it only names who is to speak next
 * @param asserts    what it holds to be so, by key
 * @param confidence 0 to 1
 * @param next       who is to speak next; null for nobody in particular
 * @param tokens     what the answer has cost
 */
public record AnswerTurn(
        String conversationId,
        int turn,
        String agentId,
        String text,
        Map<String, JsonNode> asserts,
        Double confidence,
        String next,
        long tokens,
        Instant at)
        implements TurnReport {
    public AnswerTurn {
        asserts = asserts == null ? Map.of() : asserts;
        confidence = confidence == null ? Double.valueOf(1) : confidence;
    }

    @Override
    public AnswerTurn at(Instant moment) {
        return new AnswerTurn(conversationId, turn, agentId, text, asserts, confidence, next, tokens, moment);
    }

    /** What it holds to be so, one by one. */
    public List<Assertion> assertions() {
        return Assertion.of(asserts);
    }
}
