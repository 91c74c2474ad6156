package org.parley.engine.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a scenario expects of a fact or of a decision: its type, and those of its fields that matter.
 *
 * @param line   where it stands
 * @param fields nested maps are compared in part as well, lists as a whole, numbers by value
 */
record Pattern(int line, String type, JsonNode fields) {
    private static final double TOLERANCE = 1e-9;

    boolean matches(String type, JsonNode actual) {
        return this.type.equals(type) && mismatches(actual).isEmpty();
    }

    /** The fields that are not as expected, each with both values. */
    List<String> mismatches(JsonNode actual) {
        List<String> mismatches = new ArrayList<>();
        compare("", fields, actual, mismatches);
        return mismatches;
    }

    /** True if the field is as expected that is mentioned first: the key, in most patterns. */
    boolean isAbout(JsonNode actual) {
        return fields.properties().stream()
                .findFirst()
                .filter(first -> !equal(first.getValue(), orNull(actual.get(first.getKey()))))
                .isEmpty();
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> mismatches) {
        if (expected.isObject() && actual.isObject()) {
            expected.properties()
                    .forEach(field -> compare(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            field.getValue(),
                            orNull(actual.get(field.getKey())),
                            mismatches));
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare("%s[%d]".formatted(path, i), expected.get(i), actual.get(i), mismatches);
            }
        } else if (!equal(expected, actual)) {
            mismatches.add("%s: expected %s, was %s".formatted(path, expected, actual));
        }
    }

    private static boolean equal(JsonNode expected, JsonNode actual) {
        return expected.isNumber() && actual.isNumber()
                ? Math.abs(expected.doubleValue() - actual.doubleValue()) <= TOLERANCE
                : expected.equals(actual);
    }

    /** Null and missing are the same. */
    private static JsonNode orNull(JsonNode value) {
        return value == null ? NullNode.getInstance() : value;
    }

    @Override
    public String toString() {
        return type + " " + fields;
    }
}
