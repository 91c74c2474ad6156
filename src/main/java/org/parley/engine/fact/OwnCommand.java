package org.parley.engine.fact;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A command of a type that the rules declare. Rules match the object of that type, which is gone afterwards.
 *
 * @param type   its name
 * @param values by field
 */
public record OwnCommand(String type, JsonNode values) implements Command {}
