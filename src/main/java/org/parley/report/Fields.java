package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.engine.input.Id;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Pointer;
import org.parley.engine.input.Quoted;
import org.parley.engine.input.WholeNumber;

/** A JSON object that somebody sent, read field by field; all mistakes in it, and in what it holds, are told at once. */
final class Fields {
    private static final int MOST_ITEMS = 1_000;

    private final JsonNode given;
    private final String pointer;
    /** Of all that somebody sent, by pointer: a value is wrong once, and what is found first says why. */
    private final Map<String, InputError> errors;
    /** Nothing more is said about what should be an object and is none. */
    private final boolean isNone;

    /** @param form whose fields it may have */
    Fields(JsonNode given, Class<? extends Record> form) {
        this(given, "", new LinkedHashMap<>(), Form.of(form).fields());
    }

    /** @param pointer where it stands in what somebody sent */
    Fields(JsonNode given, String pointer, Map<String, InputError> errors, List<String> known) {
        this.pointer = pointer;
        this.errors = errors;
        this.given = given.isObject() ? given : JsonNodeFactory.instance.objectNode();
        this.isNone = !given.isObject();
        if (isNone) {
            errors.putIfAbsent(pointer, new InputError(pointer, "expected an object"));
        }
        this.given.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                error(name, "there is no such field here" + new Nearest(known).hint(name));
            }
        });
    }

    boolean has(String name) {
        return given.hasNonNull(name);
    }

    /** Null if it is not given. */
    String text(String name, int longest) {
        JsonNode value = given.path(name);
        if (!has(name)) {
            return null;
        }
        if (!value.isTextual()) {
            error(name, "%s is not a string".formatted(Quoted.of(value)));
            return null;
        }
        if (value.textValue().length() > longest) {
            error(
                    name,
                    "%d characters are more than %d".formatted(value.textValue().length(), longest));
        }
        return value.textValue();
    }

    String requiredText(String name, int longest) {
        String text = text(name, longest);
        if (!has(name) || text != null && text.isBlank()) {
            error(name, "is missing");
        }
        return text;
    }

    /** Null if it is not given. */
    String id(String name) {
        String id = text(name, Integer.MAX_VALUE);
        if (id != null && !Id.is(id)) {
            error(name, Id.refusal(id));
        }
        return id;
    }

    /** Null if it is not given. */
    Integer integer(String name, int from, int to) {
        Long number = wholeNumber(name, from, to);
        return number == null ? null : Integer.valueOf(number.intValue());
    }

    /** Null if it is not given. */
    Long wholeNumber(String name, long from, long to) {
        JsonNode value = given.path(name);
        if (!has(name)) {
            return null;
        }
        if (!WholeNumber.isWithin(value, from, to)) {
            error(name, "%s is not a whole number from %d to %d".formatted(Quoted.of(value), from, to));
            return null;
        }
        return value.longValue();
    }

    /** Null if it is not given. */
    Double number(String name, double from, double to) {
        JsonNode value = given.path(name);
        if (!has(name)) {
            return null;
        }
        if (!value.isNumber() || value.doubleValue() < from || value.doubleValue() > to) {
            error(name, "%s is not a number from %s to %s".formatted(Quoted.of(value), from, to));
            return null;
        }
        return value.doubleValue();
    }

    boolean flag(String name) {
        JsonNode value = given.path(name);
        if (has(name) && !value.isBoolean()) {
            error(name, "%s is neither true nor false".formatted(Quoted.of(value)));
        }
        return value.asBoolean();
    }

    /** Empty if it is not given. */
    List<String> texts(String name, int longest) {
        List<String> texts = new ArrayList<>();
        JsonNode list = list(name);
        for (int index = 0; index < list.size(); index++) {
            JsonNode item = list.get(index);
            if (!item.isTextual()
                    || item.textValue().isBlank()
                    || item.textValue().length() > longest) {
                error(name, index, "%s is not a string of 1 to %d characters".formatted(Quoted.of(item), longest));
            }
            texts.add(item.asText());
        }
        return texts;
    }

    /** The objects of a list; empty if it is not given. */
    List<Fields> objects(String name, Class<? extends Record> form) {
        List<Fields> objects = new ArrayList<>();
        JsonNode list = list(name);
        for (int index = 0; index < list.size(); index++) {
            objects.add(new Fields(
                    list.get(index),
                    pointer(name) + "/" + index,
                    errors,
                    Form.of(form).fields()));
        }
        return objects;
    }

    /** Empty if it is not given. */
    Fields object(String name, Class<? extends Record> form) {
        JsonNode object = has(name) ? given.get(name) : JsonNodeFactory.instance.objectNode();
        return new Fields(object, pointer(name), errors, Form.of(form).fields());
    }

    /** Values of any kind by name; empty if it is not given. */
    Map<String, JsonNode> values(String name) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        JsonNode object = given.path(name);
        if (has(name) && !object.isObject()) {
            error(name, "expected an object of values by name");
        }
        object.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    /** A value of any kind. */
    JsonNode value(String name) {
        if (!given.has(name)) {
            error(name, "is missing");
        }
        return given.path(name);
    }

    /** One of several words; null if it is not given. */
    String word(String name, List<String> words) {
        String word = text(name, Integer.MAX_VALUE);
        if (word != null && !words.contains(word)) {
            error(name, "%s is none of %s%s".formatted(Quoted.of(word), words, new Nearest(words).hint(word)));
        }
        return word == null || !words.contains(word) ? null : word;
    }

    void error(String name, String message) {
        add(pointer(name), message);
    }

    /** About an item of a list. */
    void error(String name, int index, String message) {
        add(pointer(name) + "/" + index, message);
    }

    /** About the whole, or where it belongs. */
    void error(String message) {
        add(pointer, message);
    }

    private void add(String place, String message) {
        if (!isNone) {
            errors.putIfAbsent(place, new InputError(place, message));
        }
    }

    /** @throws InvalidInput with every mistake */
    void check() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(List.copyOf(errors.values()));
        }
    }

    /** Empty if it is not given, or is none. */
    private JsonNode list(String name) {
        JsonNode list = given.path(name);
        if (has(name) && !list.isArray()) {
            error(name, "expected a list");
        }
        if (list.size() > MOST_ITEMS) {
            error(name, "%d items are more than %d".formatted(list.size(), MOST_ITEMS));
        }
        return list.isArray() ? list : JsonNodeFactory.instance.arrayNode();
    }

    private String pointer(String name) {
        return pointer + Pointer.to(name);
    }
}
