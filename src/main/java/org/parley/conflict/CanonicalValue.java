package org.parley.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Values that agents want, in one form each, so that who wants 80 and who wants 80.0 agree. */
final class CanonicalValue {
    private CanonicalValue() {}

    static JsonNode of(JsonNode value) {
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
        boolean whole = value != null && value.isFloatingPointNumber() && value.canConvertToExactIntegral();
        if (whole && value.canConvertToInt()) {
            return IntNode.valueOf(value.intValue());
        }
        return whole && value.canConvertToLong() ? LongNode.valueOf(value.longValue()) : value;
    }
}
