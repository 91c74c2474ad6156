package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.Collection;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Quoted;

/** Says in plain words what is wrong with a value: which one, what it is, what it should be. */
final class SchemaMessage {
    private SchemaMessage() {}

    /** @param rule the part of the schema that was not met; its title says what a pattern means */
    static String of(Error error, JsonNode rule) {
        JsonNode value = error.getInstanceNode();
        String what = nameOf(error.getInstanceLocation());
        String found = what + " " + Quoted.of(value);
        String limit = error.getSchemaNode().asText();
        return switch (error.getKeyword()) {
            case "required" ->
                "missing required field \"%s\"%s"
                        .formatted(error.getProperty(), rule.path("$comment").asText());
            case "type" -> "%s: expected %s, found %s".formatted(what, article(limit), described(value));
            case "minimum", "maximum" -> found + range(rule);
            case "exclusiveMinimum" -> "%s must be greater than %s".formatted(found, limit);
            case "pattern" -> "%s is not %s".formatted(found, rule.path("title").asText(limit));
            case "propertyNames" ->
                "%s: name %s is not %s"
                        .formatted(
                                what,
                                Quoted.of(error.getProperty()),
                                error.getSchemaNode().path("title").asText());
            case "maxLength" -> "%s is longer than %s characters".formatted(found, limit);
            case "maxItems", "maxProperties" ->
                "%s has %d entries, at most %s are allowed".formatted(what, value.size(), limit);
            default -> "%s %s".formatted(found, error.getMessage());
        };
    }

    /** What to say of a value that is none of the known ones. */
    static String noneOf(Error error, Collection<String> known) {
        JsonNode value = error.getInstanceNode();
        return "%s %s is not one of %s%s"
                .formatted(
                        nameOf(error.getInstanceLocation()),
                        Quoted.of(value),
                        String.join(", ", known),
                        value.isTextual() ? new Nearest(known).hint(value.textValue()) : "");
    }

    /** The last name of the path; a place in a list is named after the list. */
    private static String nameOf(NodePath path) {
        if (path.getNameCount() == 0) {
            return "project file";
        }
        Object last = path.getElement(path.getNameCount() - 1);
        return last instanceof Integer ? nameOf(path.getParent()) + "[" + last + "]" : last.toString();
    }

    private static String range(JsonNode rule) {
        String minimum = rule.path("minimum").asText();
        String maximum = rule.path("maximum").asText();
        if (maximum.isEmpty()) {
            return " must be at least " + minimum;
        }
        return minimum.isEmpty()
                ? " must be at most " + maximum
                : " is not between %s and %s".formatted(minimum, maximum);
    }

    private static String described(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case NULL, MISSING -> "null";
            case NUMBER -> "a number " + Quoted.of(value);
            case BOOLEAN -> "a boolean " + Quoted.of(value);
            default -> "a string " + Quoted.of(value);
        };
    }

    private static String article(String type) {
        return switch (type) {
            case "object", "array", "integer" -> "an " + type;
            default -> "a " + type;
        };
    }
}
