package org.parley.engine.fact;

import com.fasterxml.jackson.databind.JsonNode;

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
