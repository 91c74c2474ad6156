package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parley.engine.input.ByteOrderMark;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Pointer;
import org.parley.engine.input.Quoted;
import org.parley.engine.input.WholeNumber;
import org.parley.project.ProjectReader;
import org.parley.report.Form;

/** The JSON object of a request, read field by field; all mistakes are told at once. */
final class Body {
    private final JsonNode given;
    /** Where it stands in the request. */
    private final String place;

    /** By pointer: a value is wrong once, and what is found first says why. */
    private final Map<String, InputError> errors;

    /**
     * Reads it.
     *
     * @param text may be empty
     * @param form what it may have, and needs
     */
    Body(String text, Class<? extends Record> form) {
        this(text, Form.of(form));
    }

    Body(String text, Form form) {
        this(
                text.isBlank() ? JsonNodeFactory.instance.objectNode() : ProjectReader.parse(text),
                "",
                form,
                new LinkedHashMap<>());
    }

    private Body(JsonNode given, String place, Form form, Map<String, InputError> errors) {
        this.given = given;
        this.place = place;
        this.errors = errors;
        if (!given.isObject()) {
            error("", "expected an object");
        }
        given.fieldNames().forEachRemaining(name -> {
            if (!form.fields().contains(name)) {
                error(Pointer.to(name), "there is no such field here" + new Nearest(form.fields()).hint(name));
            }
        });
        needs(form.needed());
    }

    boolean has(String name) {
        return given.hasNonNull(name);
    }

    /** What is given under the name, to be read elsewhere. */
    JsonNode raw(String name) {
        return given.path(name);
    }

    /** An object in it; its mistakes are among those of the whole. Null if it is not given. */
    Body object(String name, Class<? extends Record> form) {
        return has(name) ? new Body(given.get(name), place + Pointer.to(name), Form.of(form), errors) : null;
    }

    /** The objects of a list; null if it is not given. */
    List<Body> objects(String name, Class<? extends Record> form) {
        if (!has(name)) {
            return null;
        }
        JsonNode list = list(name);
        List<Body> objects = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            objects.add(new Body(
                    list.get(index), "%s%s/%d".formatted(place, Pointer.to(name), index), Form.of(form), errors));
        }
        return objects;
    }

    /** Says so if a field is not given. */
    Body needs(String... names) {
        needs(List.of(names));
        return this;
    }

    private void needs(List<String> names) {
        for (String name : names) {
            if (given.isObject() && !has(name)) {
                error(Pointer.to(name), "it is missing");
            }
        }
    }

    /** Candidate texts by path, in place of those of the rules folder; null takes a file away. */
    Map<String, String> files(String name) {
        Map<String, String> files = new HashMap<>();
        if (given.has(name) && !given.get(name).isObject()) {
            error(Pointer.to(name), "expected an object: text by path");
        }
        given.path(name).properties().forEach(file -> {
            String path = file.getKey();
            String pointer = Pointer.to(name) + Pointer.to(path);
            if (!RulesResource.PATH.matcher(path).matches()) {
                error(pointer, "path %s does not match %s".formatted(path, RulesResource.PATH));
            } else if (!file.getValue().isTextual() && !file.getValue().isNull()) {
                error(pointer, "expected the text of the file, or null");
            }
            files.put(
                    path,
                    file.getValue().isTextual()
                            ? ByteOrderMark.without(file.getValue().textValue())
                            : null);
        });
        return files;
    }

    /** An object of texts; empty if it is not given. */
    Map<String, String> textsByName(String name) {
        Map<String, String> texts = new HashMap<>();
        if (given.has(name) && !given.get(name).isObject()) {
            error(Pointer.to(name), "expected an object of strings");
        }
        given.path(name).properties().forEach(each -> {
            if (!each.getValue().isTextual()) {
                error(Pointer.to(name) + Pointer.to(each.getKey()), "expected a string");
            }
            texts.put(each.getKey(), each.getValue().asText());
        });
        return texts;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonNode list = list(name);
        for (int index = 0; index < list.size(); index++) {
            if (!list.get(index).isTextual()) {
                error(Pointer.to(name) + "/" + index, "expected a string");
            }
            texts.add(list.get(index).asText());
        }
        return texts;
    }

    /** What is given as a list; empty if it is not given, or is none. */
    private JsonNode list(String name) {
        JsonNode list = given.path(name);
        if (given.has(name) && !list.isArray()) {
            error(Pointer.to(name), "expected a list");
        }
        return list.isArray() ? list : JsonNodeFactory.instance.arrayNode();
    }

    /** Null if it is not given. */
    String text(String name) {
        if (given.has(name) && !given.get(name).isTextual()) {
            error(Pointer.to(name), "expected a string");
        }
        return given.path(name).textValue();
    }

    /** One of several words; null if it is not given. */
    String word(String name, Collection<String> words) {
        String word = text(name);
        if (word != null && !words.contains(word)) {
            error(
                    Pointer.to(name),
                    "%s is none of %s%s".formatted(Quoted.of(word), words, new Nearest(words).hint(word)));
        }
        return word;
    }

    /** Whatever it is; null if it is not given. */
    JsonNode value(String name) {
        return given.get(name);
    }

    /** False if it is not given. */
    boolean flag(String name) {
        if (given.has(name) && !given.get(name).isBoolean()) {
            error(Pointer.to(name), "expected true or false");
        }
        return given.path(name).asBoolean();
    }

    /** Null if it is not given. */
    Integer integer(String name, int from, int to) {
        return has(name) ? Integer.valueOf((int) number(name, from, to, from)) : null;
    }

    /** A value that is written as a string; null if it is not given, or is none. */
    <T> T parsed(String name, String expected, Function<String, T> parse) {
        if (!has(name)) {
            return null;
        }
        try {
            return parse.apply(given.get(name).isTextual() ? given.get(name).textValue() : "");
        } catch (DateTimeException | IllegalArgumentException e) {
            error(Pointer.to(name), "%s is no %s".formatted(Quoted.of(given.get(name)), expected));
            return null;
        }
    }

    /** @param otherwise if it is not given, or is none */
    long number(String name, long from, long to, long otherwise) {
        JsonNode number = given.path(name);
        if (number.isMissingNode()) {
            return otherwise;
        }
        if (!WholeNumber.isWithin(number, from, to)) {
            error(Pointer.to(name), "expected a whole number from %d to %d".formatted(from, to));
            return otherwise;
        }
        return number.longValue();
    }

    /** @param otherwise if it is not given, or is none */
    BigDecimal decimal(String name, double from, double to, BigDecimal otherwise) {
        JsonNode number = given.path(name);
        if (number.isMissingNode()) {
            return otherwise;
        }
        if (!number.isNumber() || !(number.asDouble() >= from && number.asDouble() <= to)) {
            error(Pointer.to(name), "expected a number from %s to %s".formatted(from, to));
            return otherwise;
        }
        return number.decimalValue();
    }

    void error(String pointer, String message) {
        errors.putIfAbsent(place + pointer, new InputError(place + pointer, message));
    }

    /**
     * What was read of it.
     *
     * @throws InvalidInput with every mistake
     */
    <T> T checked(T value) {
        if (!errors.isEmpty()) {
            throw new InvalidInput(List.copyOf(errors.values()));
        }
        return value;
    }
}
