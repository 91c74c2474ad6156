package org.parley.engine.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Values in one form each, so that who says 80 and who says 80.0 agree. */
public final class CanonicalValue {
    private CanonicalValue() {}

    public static JsonNode of(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode canonical = object.objectNode();
            object.properties().forEach(field -> canonical.set(field.getKey(), of(field.getValue())));
            return canonical;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode canonical = array.arrayNode();
            array.forEach(item -> canonical.add(of(item)));
            return canonical;
        }
        return value != null && value.isFloatingPointNumber() && value.canConvertToExactIntegral()
                ? whole(value)
                : value;
    }

    private static JsonNode whole(JsonNode value) {
        if (value.canConvertToInt()) {
            return IntNode.valueOf(value.intValue());
        }
        return value.canConvertToLong()
                ? LongNode.valueOf(value.longValue())
                : BigIntegerNode.valueOf(value.decimalValue().toBigInteger());
    }
}
