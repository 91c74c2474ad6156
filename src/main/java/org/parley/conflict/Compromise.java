package org.parley.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import org.parley.engine.fact.CanonicalValue;

/** A value with how much an agent likes it. */
public record Compromise(JsonNode value, double utility) {
    public Compromise {
        value = CanonicalValue.of(value);
    }
}
