package org.parley.engine.scenario;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.input.Nearest;
import org.parley.engine.session.FactCodec;

/**
 * Something of a type with its fields: {@code Type: {field: value}}.
 *
 * @param line   where it stands
 * @param fields a map
 * @param yaml   the file, which knows where each of the fields stands
 */
record Entry(int line, String type, JsonNode fields, LocatedYaml yaml) {
    /** @throws MalformedScenario if a value does not suit its field */
    <T> T as(Class<T> javaType) {
        try {
            return FactCodec.read(fields.toString(), javaType);
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof JsonMappingException mistake
                    && !mistake.getPath().isEmpty()) {
                String field = mistake.getPath().get(0).getFieldName();
                throw new MalformedScenario(
                        yaml.lineOf(fields, field), "%s: %s".formatted(pathOf(mistake), messageOf(mistake)));
            }
            throw new MalformedScenario(line, e.getMessage() + ": " + rootOf(e).getMessage());
        }
    }

    private static String messageOf(JsonMappingException mistake) {
        if (mistake instanceof InvalidFormatException format) {
            Class<?> expected = format.getTargetType();
            String value = String.valueOf(format.getValue());
            return "%s is no %s%s".formatted(value, expected.getSimpleName(), hint(expected, value));
        }
        return mistake instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "expected a value of type " + mismatch.getTargetType().getSimpleName()
                : String.valueOf(rootOf(mistake).getMessage());
    }

    private static String hint(Class<?> expected, String value) {
        if (!expected.isEnum()) {
            return "";
        }
        List<String> constants =
                Stream.of(expected.getEnumConstants()).map(Object::toString).toList();
        String nearest = new Nearest(constants).hint(value);
        return nearest.isEmpty() ? "; there are " + String.join(", ", constants) : nearest;
    }

    private static String pathOf(JsonMappingException mistake) {
        return mistake.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? "[%d]".formatted(step.getIndex()) : "." + step.getFieldName())
                .collect(Collectors.joining())
                .substring(1);
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
