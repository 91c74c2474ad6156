package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a scenario expects of a fact or of a decision: its type, and those of its fields that matter.
 *
 * @param fields nested maps are compared in part as well, lists as a whole, numbers by value
 */
record Pattern(String type, JsonNode fields) {
    private static final double TOLERANCE = 1e-9;

    boolean matches(String type, JsonNode actual) {
        return this.type.equals(type) && matches(fields, actual);
    }

    private static boolean matches(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return Math.abs(expected.doubleValue() - actual.doubleValue()) <= TOLERANCE;
        }
        if (expected.isObject() && actual.isObject()) {
            return expected.properties().stream().allMatch(field -> matches(field.getValue(), of(actual, field)));
        }
        if (expected.isArray() && actual.isArray()) {
            return expected.size() == actual.size()
                    && IntStream.range(0, expected.size()).allMatch(i -> matches(expected.get(i), actual.get(i)));
        }
        return expected.equals(actual);
    }

    /** Null and missing are the same. */
    private static JsonNode of(JsonNode actual, Map.Entry<String, JsonNode> field) {
        JsonNode value = actual.get(field.getKey());
        return value == null ? NullNode.getInstance() : value;
    }

    @Override
    public String toString() {
        return type + " " + fields;
    }
}
