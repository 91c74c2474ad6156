package org.parley.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.util.TypeLiteral;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.parley.engine.input.Amount;

/**
 * What an agent answers.
 *
 * @param asserts    what it holds to be so, by key
 * @param confidence 0 to 1; null if it does not say
 * @param next       who is to speak next; null for nobody in particular
 * @param pass       true if it has nothing to say
 * @param tokens     what the answer has cost
 */
record AgentAnswer(
        String text, Map<String, JsonNode> asserts, Double confidence, String next, boolean pass, long tokens) {
    static final TypeLiteral<CompletionStage<AgentAnswer>> TYPE = new TypeLiteral<>() {
        private static final long serialVersionUID = 1;
    };

    static AgentAnswer passing(String reason) {
        return new AgentAnswer(reason, Map.of(), null, null, true, 0);
    }

    /**
     * An answer whose particulars stand in a JSON object.
     *
     * @param particulars {@code asserts, confidence, next, pass} and {@code tokens}, each of them optional
     * @throws BrokenOff if there is no text, nobody who is to speak next, and no pass
     */
    static AgentAnswer of(String text, JsonNode particulars, long tokens) {
        Map<String, JsonNode> asserts = new LinkedHashMap<>();
        particulars.path("asserts").properties().forEach(entry -> asserts.put(entry.getKey(), entry.getValue()));
        JsonNode confidence = particulars.path("confidence");
        String next = particulars.path("next").textValue();
        boolean pass = particulars.path("pass").asBoolean();
        long cost = Math.max(0, Math.min(Amount.MOST, particulars.path("tokens").asLong(tokens)));
        if (text.isBlank() && next == null && !pass) {
            throw new BrokenOff("", cost, "the answer says nothing");
        }
        return new AgentAnswer(
                text,
                asserts,
                confidence.isNumber() ? Math.max(0, Math.min(1, confidence.doubleValue())) : null,
                next,
                pass,
                cost);
    }
}
