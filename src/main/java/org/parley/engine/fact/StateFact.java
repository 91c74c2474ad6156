package org.parley.engine.fact;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * States a fact of a type that the rules declare; it takes the place of the one of the same key.
 *
 * @param type   its name
 * @param values by field
 */
public record StateFact(String type, JsonNode values) implements Command {}
