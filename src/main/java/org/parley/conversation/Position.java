package org.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.parley.engine.fact.CanonicalValue;

/**
 * A value that agents hold to be so.
 *
 * @param agents by id
 * @param weight of their voices together
 */
public record Position(JsonNode value, List<String> agents, int weight) {
    public Position {
        value = CanonicalValue.of(value);
    }
}
