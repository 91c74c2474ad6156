package org.parley.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.engine.fact.OneOf;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.Rows;
import org.parley.engine.fact.ScopedPolicy;
import org.parley.engine.input.InputError;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Pointer;
import org.parley.engine.input.Quoted;

/** The values that a policy type has in files and settings, and what they may be. */
public final class PolicyFields {
    private static final String SCOPE = "scope";
    private static final double WHOLE = 1e15;

    private PolicyFields() {}

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

    /** The value that tells the policies of a table apart; empty for a type that is none. */
    public static Optional<RecordComponent> rowKeyOf(Class<?> type) {
        return components(type)
                .filter(component -> component.isAnnotationPresent(RowKey.class))
                .findFirst();
    }

    /** True if there may be several policies of the type, in a list. */
    public static boolean isTable(Class<?> type) {
        return rowKeyOf(type).isPresent() || type.isAnnotationPresent(Rows.class);
    }

    /** How many rows a table has at least. */
    static int fewestRows(Class<?> type) {
        Rows rows = type.getAnnotation(Rows.class);
        return rows == null ? 0 : rows.atLeast();
    }

    /** What a value may be, in words; empty if any will do. */
    public static String rangeOf(RecordComponent component) {
        OneOf words = component.getAnnotation(OneOf.class);
        if (words != null) {
            return String.join(", ", words.value());
        }
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
        List<String> known = namesOf(type);
        List<InputError> unknown = new ArrayList<>();
        values.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                unknown.add(new InputError(
                        pointer + Pointer.to(name),
                        "%s has no value of this name%s"
                                .formatted(type.getSimpleName(), new Nearest(known).hint(name))));
            }
        });
        return unknown.isEmpty()
                ? known.stream()
                        .filter(name -> !values.has(name))
                        .map(name -> new InputError(pointer + Pointer.to(name), "is missing"))
                        .toList()
                : unknown;
    }

    /** Why a value of the right kind is not among what it may be. */
    static Optional<String> fault(RecordComponent component, JsonNode given) {
        Range range = component.getAnnotation(Range.class);
        if (range != null && given.isNumber() && !isWithin(range, given.doubleValue())) {
            return Optional.of("%s is not within %s".formatted(number(given.doubleValue()), rangeOf(component)));
        }
        OneOf words = component.getAnnotation(OneOf.class);
        if (words != null && !List.of(words.value()).contains(given.textValue())) {
            return Optional.of("%s is none of %s%s"
                    .formatted(
                            Quoted.of(given),
                            rangeOf(component),
                            new Nearest(List.of(words.value())).hint(given.textValue())));
        }
        return Optional.empty();
    }

    private static boolean isWithin(Range range, double value) {
        return value >= range.from() && value <= range.to();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
