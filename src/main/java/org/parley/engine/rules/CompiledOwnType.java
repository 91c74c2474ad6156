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
import org.kie.api.definition.type.FactType;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;

/** A declared type as the compiler makes a class of it. */
final class CompiledOwnType implements OwnType {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Declaration declaration;
    private final FactType type;

    CompiledOwnType(Declaration declaration, FactType type) {
        this.declaration = declaration;
        this.type = type;
    }

    @Override
    public String name() {
        return declaration.name();
    }

    @Override
    public boolean isFact() {
        return !declaration.keys().isEmpty();
    }

    @Override
    public List<String> fields() {
        return declaration.fields().stream().map(CompiledOwnType::nameOf).toList();
    }

    @Override
    public String keyOf(Object fact) {
        return declaration.keys().stream()
                .map(field -> String.valueOf(type.get(fact, field)))
                .collect(Collectors.joining("/"));
    }

    @Override
    public List<String> subjectsOf(Object decision) {
        return declaration.fields().stream()
                .limit(1)
                .map(field -> String.valueOf(type.get(decision, field)))
                .toList();
    }

    @Override
    public String write(Object object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a " + name(), e);
        }
    }

    @Override
    public Object read(JsonNode values) {
        List<InputError> errors = new ArrayList<>();
        declaration.keys().stream()
                .map(CompiledOwnType::nameOf)
                .filter(name -> !values.hasNonNull(name))
                .forEach(name -> errors.add(new InputError("/" + name, "is missing, and belongs to the key")));
        try {
            Object fact = JSON.treeToValue(values, type.getFactClass());
            if (errors.isEmpty()) {
                return fact;
            }
        } catch (JsonProcessingException e) {
            errors.add(new InputError(PolicyMistake.pointer(e), message(e)));
        }
        throw new InvalidInput(errors);
    }

    private String message(JsonProcessingException e) {
        return e instanceof UnrecognizedPropertyException unknown
                ? "a %s has no such field%s".formatted(name(), new Nearest(fields()).hint(unknown.getPropertyName()))
                : PolicyMistake.firstLine(e);
    }

    private static String nameOf(String field) {
        return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(field);
    }
}
