package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes numbers such as 1e999, which a double holds as infinite, the largest ones there are. */
final class Finite {
    private Finite() {}

    static JsonNode copyOf(JsonNode node) {
        return finite(node.deepCopy());
    }

    private static JsonNode finite(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> entry.setValue(finite(entry.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, finite(array.get(i)));
            }
        } else if (node.isNumber() && Double.isInfinite(node.doubleValue()) && !node.isIntegralNumber()) {
            return DoubleNode.valueOf(Math.copySign(Double.MAX_VALUE, node.doubleValue()));
        }
        return node;
    }
}
