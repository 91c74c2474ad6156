package org.parley.engine.rules;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;
import org.parley.engine.interpreter.DeclaredRole;

/** A declared type whose objects are JSON field by field, whatever they are made of. */
public abstract class JsonOwnType implements OwnType {
    private final String name;
    private final List<String> fields;
    private final List<String> keys;
    private final DeclaredRole role;

    /**
     * @param fields  as rules call them, in order
     * @param keys    those that make the key
     */
    protected JsonOwnType(String name, List<String> fields, List<String> keys, DeclaredRole role) {
        this.name = name;
        this.fields = fields;
        this.keys = keys;
        this.role = role;
    }

    /** What a field of an object holds. */
    protected abstract Object value(Object object, String field);

    protected abstract String toJson(Object object) throws JsonProcessingException;

    protected abstract Object fromJson(JsonNode values) throws JsonProcessingException;

    /** For objects of fields in snake_case, times in ISO 8601, nothing for null. */
    protected static ObjectMapper mapper() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
                .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /** What JSON calls a field. */
    public static String nameOf(String field) {
        return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(field);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isFact() {
        return !keys.isEmpty() && role == DeclaredRole.PLAIN;
    }

    @Override
    public DeclaredRole role() {
        return role;
    }

    @Override
    public List<String> fields() {
        return fields.stream().map(JsonOwnType::nameOf).toList();
    }

    @Override
    public String keyOf(Object fact) {
        return keys.stream().map(field -> String.valueOf(value(fact, field))).collect(Collectors.joining("/"));
    }

    @Override
    public List<String> subjectsOf(Object decision) {
        return fields.stream()
                .limit(1)
                .map(field -> String.valueOf(value(decision, field)))
                .toList();
    }

    @Override
    public String write(Object object) {
        try {
            return toJson(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a " + name, e);
        }
    }

    @Override
    public Object read(JsonNode values) {
        if (!values.isObject()) {
            throw new InvalidInput(List.of(new InputError("", noFields(name))));
        }
        List<InputError> errors = new ArrayList<>();
        keys.stream()
                .map(JsonOwnType::nameOf)
                .filter(key -> !values.hasNonNull(key))
                .forEach(key -> errors.add(new InputError("/" + key, "is missing, and belongs to the key")));
        try {
            Object object = fromJson(values);
            if (errors.isEmpty()) {
                return object;
            }
        } catch (JsonProcessingException e) {
            errors.add(new InputError(PolicyMistake.pointer(e), message(e)));
        }
        throw new InvalidInput(errors);
    }

    /** What is said of something else where an object of a declared type belongs. */
    public static String noFields(String type) {
        return "expected the fields of a " + type;
    }

    /** What is wrong, in the words of who wrote it. */
    protected String message(JsonProcessingException e) {
        return e instanceof UnrecognizedPropertyException unknown
                ? noSuchField(unknown.getPropertyName())
                : PolicyMistake.firstLine(e);
    }

    final String noSuchField(String field) {
        return "a %s has no such field%s".formatted(name, new Nearest(fields()).hint(field));
    }
}
