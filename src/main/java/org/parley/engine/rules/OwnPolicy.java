package org.parley.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import org.parley.engine.fact.Policy;

/**
 * A policy of a type that the rules declare. Rules match the object of that type.
 *
 * @param type   its name
 * @param values by field
 */
public record OwnPolicy(String type, JsonNode values) implements Policy {
    @Override
    public String getName() {
        return type;
    }
}
