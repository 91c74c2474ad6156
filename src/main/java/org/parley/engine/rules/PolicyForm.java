package org.parley.engine.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.engine.fact.Levels;
import org.parley.engine.input.InputError;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Pointer;
import org.parley.engine.input.Quoted;
import org.parley.engine.input.WholeNumber;

/** Whether values are what a policy is made of, each of its own kind: no number for a text, no null for a list. */
final class PolicyForm {
    private final ObjectMapper json;
    private final List<InputError> errors = new ArrayList<>();

    /** @param json reads values of the kinds that are not known here */
    PolicyForm(ObjectMapper json) {
        this.json = json;
    }

    /** All that is wrong with the values of a policy, or of a part of one. */
    List<InputError> errors(Class<?> type, JsonNode values, String pointer) {
        check(type, values, pointer);
        return errors;
    }

    private void check(Type type, JsonNode value, String pointer) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == Map.class) {
                object(of[1], value, pointer);
            } else {
                list(of[0], value, pointer);
            }
            return;
        }
        Class<?> kind = (Class<?>) type;
        if (kind == Levels.class) {
            object(double.class, value, pointer);
        } else if (kind == String.class) {
            expect(value.isTextual(), value, pointer, "string");
        } else if (kind == boolean.class || kind == Boolean.class) {
            if (!value.isBoolean()) {
                error(pointer, "%s is neither true nor false".formatted(Quoted.of(value)));
            }
        } else if (kind == int.class || kind == Integer.class) {
            whole(value, pointer, Integer.MIN_VALUE, Integer.MAX_VALUE);
        } else if (kind == long.class || kind == Long.class) {
            whole(value, pointer, Long.MIN_VALUE, Long.MAX_VALUE);
        } else if (kind == double.class || kind == Double.class) {
            expect(value.isNumber(), value, pointer, "number");
        } else if (kind.isEnum()) {
            word(kind, value, pointer);
        } else if (kind.isRecord() && !isWrittenAsText(kind)) {
            values(kind, value, pointer);
        } else {
            other(kind, value, pointer);
        }
    }

    private void values(Class<?> type, JsonNode values, String pointer) {
        if (!values.isObject()) {
            error(pointer, "expected an object of values by name");
            return;
        }
        errors.addAll(PolicyFields.misnamed(type, values, pointer));
        PolicyFields.components(type)
                .filter(component -> values.has(PolicyFields.nameOf(component)))
                .forEach(component -> {
                    JsonNode value = values.get(PolicyFields.nameOf(component));
                    String place = pointer + Pointer.to(PolicyFields.nameOf(component));
                    int before = errors.size();
                    if (!value.isNull() || !mayBeNull(component)) {
                        check(component.getGenericType(), value, place);
                    }
                    if (errors.size() == before) {
                        PolicyFields.fault(component, value).ifPresent(fault -> error(place, fault));
                    }
                });
    }

    private static boolean mayBeNull(RecordComponent component) {
        return Number.class.isAssignableFrom(component.getType()) || component.getType() == Boolean.class;
    }

    private void list(Type of, JsonNode value, String pointer) {
        if (expect(value.isArray(), value, pointer, "list")) {
            for (int index = 0; index < value.size(); index++) {
                check(of, value.get(index), pointer + "/" + index);
            }
        }
    }

    private void object(Type of, JsonNode value, String pointer) {
        if (expect(value.isObject(), value, pointer, "object of values by name")) {
            value.properties().forEach(each -> check(of, each.getValue(), pointer + Pointer.to(each.getKey())));
        }
    }

    private void whole(JsonNode value, String pointer, long from, long to) {
        if (expect(value.isNumber() && value.canConvertToExactIntegral(), value, pointer, "whole number")
                && !WholeNumber.isWithin(value, from, to)) {
            error(pointer, "%s is not within %d to %d".formatted(Quoted.of(value), from, to));
        }
    }

    private void word(Class<?> type, JsonNode value, String pointer) {
        List<String> words = Stream.of(type.getEnumConstants())
                .map(constant -> json.convertValue(constant, String.class))
                .toList();
        if (!value.isTextual() || !words.contains(value.textValue())) {
            error(
                    pointer,
                    "%s is none of %s%s"
                            .formatted(
                                    Quoted.of(value),
                                    String.join(", ", words),
                                    value.isTextual() ? new Nearest(words).hint(value.textValue()) : ""));
        }
    }

    private static boolean isWrittenAsText(Class<?> type) {
        return Stream.of(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    /** Texts of a form of their own, such as fractions. */
    private void other(Class<?> kind, JsonNode value, String pointer) {
        if (!expect(value.isTextual(), value, pointer, kind.getSimpleName().toLowerCase())) {
            return;
        }
        try {
            json.readerFor(kind).readValue(value);
        } catch (JsonProcessingException e) {
            error(pointer, PolicyMistake.message(e));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    private boolean expect(boolean isSo, JsonNode value, String pointer, String what) {
        if (!isSo) {
            error(pointer, "%s is no %s".formatted(Quoted.of(value), what));
        }
        return isSo;
    }

    private void error(String pointer, String message) {
        errors.add(new InputError(pointer, message));
    }
}
