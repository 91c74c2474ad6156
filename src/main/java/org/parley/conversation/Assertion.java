package org.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.parley.engine.fact.CanonicalValue;

/**
 * A value that somebody holds to be so.
 *
 * @param about the key
 */
public record Assertion(String about, JsonNode value) {
    public Assertion {
        value = CanonicalValue.of(value);
    }

    static List<Assertion> of(Map<String, JsonNode> values) {
        return values.entrySet().stream()
                .map(entry -> new Assertion(entry.getKey(), entry.getValue()))
                .toList();
    }
}
