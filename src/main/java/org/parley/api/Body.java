package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;
import org.parley.project.ProjectReader;

/** The JSON object of a request, read field by field; all mistakes are told at once. */
final class Body {
    private final JsonNode given;
    private final List<InputError> errors = new ArrayList<>();

    /**
     * Reads it.
     *
     * @param text   may be empty
     * @param fields that it may have
     */
    Body(String text, List<String> fields) {
        given = text.isBlank() ? JsonNodeFactory.instance.objectNode() : ProjectReader.parse(text);
        if (!given.isObject()) {
            error("", "expected an object");
        }
        given.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                error(pointer(name), "there is no such field here" + new Nearest(fields).hint(name));
            }
        });
    }

    /** Candidate texts by path, in place of those of the rules folder; null takes a file away. */
    Map<String, String> files(String name) {
        Map<String, String> files = new HashMap<>();
        if (given.has(name) && !given.get(name).isObject()) {
            error(pointer(name), "expected an object: text by path");
        }
        given.path(name).properties().forEach(file -> {
            String path = file.getKey();
            String pointer = pointer(name) + pointer(path);
            if (!RulesResource.PATH.matcher(path).matches()) {
                error(pointer, "path %s does not match %s".formatted(path, RulesResource.PATH));
            } else if (!file.getValue().isTextual() && !file.getValue().isNull()) {
                error(pointer, "expected the text of the file, or null");
            }
            files.put(path, file.getValue().textValue());
        });
        return files;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonNode list = given.path(name);
        if (given.has(name) && !list.isArray()) {
            error(pointer(name), "expected a list");
        }
        for (int index = 0; index < list.size(); index++) {
            if (!list.get(index).isTextual()) {
                error(pointer(name) + "/" + index, "expected a string");
            }
            texts.add(list.get(index).asText());
        }
        return texts;
    }

    /** Null if it is not given. */
    String text(String name) {
        if (given.has(name) && !given.get(name).isTextual()) {
            error(pointer(name), "expected a string");
        }
        return given.path(name).textValue();
    }

    /** False if it is not given. */
    boolean flag(String name) {
        if (given.has(name) && !given.get(name).isBoolean()) {
            error(pointer(name), "expected true or false");
        }
        return given.path(name).asBoolean();
    }

    /** @param otherwise if it is not given */
    long number(String name, long from, long to, long otherwise) {
        JsonNode number = given.path(name);
        if (number.isMissingNode()) {
            return otherwise;
        }
        if (!number.canConvertToExactIntegral() || number.asLong() < from || number.asLong() > to) {
            error(pointer(name), "expected a whole number from %d to %d".formatted(from, to));
        }
        return number.asLong();
    }

    void error(String pointer, String message) {
        errors.add(new InputError(pointer, message));
    }

    /**
     * What was read of it.
     *
     * @throws InvalidInput with every mistake
     */
    <T> T checked(T value) {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return value;
    }

    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
