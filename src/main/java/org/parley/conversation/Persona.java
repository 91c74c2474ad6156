package org.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.parley.engine.fact.Fact;

/**
 * A scripted agent: what it knows, and how it answers. Of the lines whose words all occur in the message, and that were
 * not said too often, it says the one with the most words; the first of several.
 *
 * @param knows what it has in mind from the beginning, by key; fills {@code {key}} in its lines
 */
public record Persona(String conversationId, String agentId, Map<String, JsonNode> knows, List<Line> lines)
        implements Fact {
    /**
     * Something it may say.
     *
     * @param hears      words of a message that it answers; empty for any message
     * @param says       the answer, with {@code {from}}, {@code {topic}} and {@code {key}} to be filled in; null to pass
     * @param asserts    what the answer holds to be so
     * @param confidence 0 to 1; null for certainty
     * @param next       who is to speak next; null for nobody
     * @param times      how often it is said at most; 0 for any number
     */
    public record Line(
            List<String> hears, String says, Map<String, JsonNode> asserts, Double confidence, String next, int times) {
        public Line {
            hears = hears == null ? List.of() : List.copyOf(hears);
            asserts = asserts == null ? Map.of() : asserts;
        }
    }

    @Override
    public String key() {
        return conversationId + "@" + agentId;
    }
}
