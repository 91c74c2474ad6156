package org.parley.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Quoted;

/** What the reader of policies has against their values, in the words of who wrote them. */
final class PolicyMistake {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyMistake() {}

    /** JSON pointer to the value. */
    static String pointer(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                        .collect(Collectors.joining())
                : "";
    }

    /** The last name on the way to the value; empty if it is the whole. */
    static String name(JsonProcessingException e) {
        return pointer(e).replaceFirst(".*/", "");
    }

    private static String expected(Object value, Class<?> type) {
        String given = Quoted.of(String.valueOf(value));
        if (type.isEnum()) {
            List<String> names =
                    Stream.of(type.getEnumConstants()).map(PolicyMistake::word).toList();
            return "%s is none of %s%s"
                    .formatted(given, String.join(", ", names), new Nearest(names).hint(String.valueOf(value)));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "%s is neither true nor false".formatted(given);
        }
        boolean isWhole = WHOLE.contains(type);
        return "%s is no %s"
                .formatted(given, isWhole ? "whole number" : type == double.class ? "number" : type.getSimpleName());
    }

    /** As files and settings write it. */
    private static String word(Object constant) {
        return JSON.convertValue(constant, String.class);
    }

    static String message(JsonProcessingException e, Class<?> type) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "%s has no value of this name%s"
                    .formatted(
                            type.getSimpleName(),
                            new Nearest(PolicyFields.namesOf(type)).hint(unknown.getPropertyName()));
        }
        if (e instanceof InvalidFormatException format) {
            return expected(format.getValue(), format.getTargetType());
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException refused) {
            return refused.getMessage();
        }
        return firstLine(e);
    }

    /** In the words of the reader, without its types. */
    static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage()
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("`?org\\.parley\\.\\w+\\.", "")
                .replaceFirst("Missing creator property '\\w+'.*", "is missing");
    }
}
