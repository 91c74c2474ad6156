package org.parley.engine.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A decision of a type that the rules declare.
 *
 * @param type   its name
 * @param values by field
 */
public record OwnDecision(
        String type, List<String> subjects, @JsonValue JsonNode values) implements Decision {}
