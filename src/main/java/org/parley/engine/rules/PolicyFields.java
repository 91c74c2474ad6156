package org.parley.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.ScopedPolicy;
import org.parley.engine.input.InputError;
import org.parley.engine.input.Nearest;

/** The values that a policy type has in files and settings, and the ranges of those that are numbers. */
public final class PolicyFields {
    private static final String SCOPE = "scope";
    private static final double WHOLE = 1e15;

    private PolicyFields() {}

    /** What is wrong with a value, by its name. */
    record Fault(String name, String message) {}

    /** The names of its values, in their order. */
    public static List<String> namesOf(Class<?> type) {
        return components(type).map(PolicyFields::nameOf).toList();
    }

    /** The values of a policy type; the scope, which no file gives, is none of them. */
    public static Stream<RecordComponent> components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> !ScopedPolicy.class.isAssignableFrom(type)
                        || !component.getName().equals(SCOPE));
    }

    public static String nameOf(RecordComponent component) {
        return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
    }

    /** The range of a value in words; empty if any will do. */
    public static String rangeOf(RecordComponent component) {
        Range range = component.getAnnotation(Range.class);
        if (range == null) {
            return "";
        }
        String numbers = range.to() == Double.MAX_VALUE
                ? "%s or more".formatted(number(range.from()))
                : "%s to %s".formatted(number(range.from()), number(range.to()));
        return range.unit().isEmpty() ? numbers : numbers + " " + range.unit();
    }

    /** Values that the type does not have; if there is none, those that it has and that are missing. */
    static List<InputError> misnamed(Class<?> type, JsonNode values, String pointer) {
        if (!values.isObject()) {
            return List.of();
        }
        List<String> known = namesOf(type);
        List<InputError> unknown = new ArrayList<>();
        values.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                unknown.add(new InputError(
                        pointer + "/" + name,
                        "%s has no value of this name%s"
                                .formatted(type.getSimpleName(), new Nearest(known).hint(name))));
            }
        });
        return unknown.isEmpty()
                ? known.stream()
                        .filter(name -> !values.has(name))
                        .map(name -> new InputError(pointer + "/" + name, "is missing"))
                        .toList()
                : unknown;
    }

    /** The values that are out of their ranges. */
    static List<Fault> faults(Object policy) {
        return components(policy.getClass())
                .flatMap(component -> fault(component, policy).stream())
                .toList();
    }

    private static Optional<Fault> fault(RecordComponent component, Object policy) {
        Range range = component.getAnnotation(Range.class);
        if (range == null) {
            return Optional.empty();
        }
        double value = ((Number) value(component, policy)).doubleValue();
        return value >= range.from() && value <= range.to()
                ? Optional.empty()
                : Optional.of(new Fault(
                        nameOf(component), "%s is not within %s".formatted(number(value), rangeOf(component))));
    }

    private static Object value(RecordComponent component, Object policy) {
        try {
            return component.getAccessor().invoke(policy);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("policies are public records", e);
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
