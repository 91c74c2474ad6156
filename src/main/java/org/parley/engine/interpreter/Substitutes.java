package org.parley.engine.interpreter;

import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.parley.engine.steps.Steps;

/**
 * What is called instead of some members of Java's library: the same, but with a bound, in no locale of the machine, and
 * with sets and maps in the order in which they are filled, where Java's order is one of hashes.
 */
@SuppressWarnings("unchecked")
final class Substitutes {
    /** By {@code Type.name(Type,Type)}; given the object, unless the method is static, and the arguments. */
    private static final Map<String, Function<Object[], Object>> ALL = Map.ofEntries(
            entry("String.repeat(int)", a -> BoundedText.repeat((String) a[0], (int) a[1])),
            entry("String.concat(String)", a -> BoundedText.concat((String) a[0], (String) a[1])),
            entry(
                    "String.replace(CharSequence,CharSequence)",
                    a -> BoundedText.replace((String) a[0], (CharSequence) a[1], (CharSequence) a[2])),
            entry("String.matches(String)", a -> BoundedRegex.matches((String) a[0], (String) a[1])),
            entry(
                    "String.replaceAll(String,String)",
                    a -> BoundedRegex.replace((String) a[0], (String) a[1], (String) a[2], true)),
            entry(
                    "String.replaceFirst(String,String)",
                    a -> BoundedRegex.replace((String) a[0], (String) a[1], (String) a[2], false)),
            entry("String.split(String)", a -> BoundedRegex.split((String) a[0], (String) a[1], 0)),
            entry("String.split(String,int)", a -> BoundedRegex.split((String) a[0], (String) a[1], (int) a[2])),
            entry(
                    "String.join(CharSequence,CharSequence[])",
                    a -> BoundedText.join((CharSequence) a[0], (CharSequence[]) a[1])),
            entry("String.join(CharSequence,Iterable)", a -> BoundedText.join((CharSequence) a[0], (Iterable<?>) a[1])),
            entry(
                    "String.format(String,Object[])",
                    a -> BoundedText.format(Locale.ROOT, (String) a[0], (Object[]) a[1])),
            entry(
                    "String.format(Locale,String,Object[])",
                    a -> BoundedText.format((Locale) a[0], (String) a[1], (Object[]) a[2])),
            entry("String.formatted(Object[])", a -> BoundedText.format(Locale.ROOT, (String) a[0], (Object[]) a[1])),
            entry("String.toLowerCase()", a -> ((String) a[0]).toLowerCase(Locale.ROOT)),
            entry("String.toUpperCase()", a -> ((String) a[0]).toUpperCase(Locale.ROOT)),
            entry("String.valueOf(Object)", a -> BoundedText.of(a[0])),
            entry("Objects.toString(Object)", a -> BoundedText.of(a[0])),
            entry("Objects.toString(Object,String)", a -> a[0] == null ? a[1] : BoundedText.of(a[0])),
            entry("StringBuilder.append(Object)", a -> ((StringBuilder) a[0]).append(BoundedText.of(a[1]))),
            entry(
                    "StringBuilder.insert(int,Object)",
                    a -> ((StringBuilder) a[0]).insert((int) a[1], BoundedText.of(a[2]))),
            entry("IntStream.range(int,int)", a -> {
                Steps.count((long) (int) a[1] - (int) a[0]);
                return IntStream.range((int) a[0], (int) a[1]);
            }),
            entry("IntStream.rangeClosed(int,int)", a -> {
                Steps.count((long) (int) a[1] - (int) a[0] + 1);
                return IntStream.rangeClosed((int) a[0], (int) a[1]);
            }),
            entry("LongStream.range(long,long)", a -> {
                Steps.count(distance((long) a[0], (long) a[1]));
                return LongStream.range((long) a[0], (long) a[1]);
            }),
            entry("LongStream.rangeClosed(long,long)", a -> {
                Steps.count(distance((long) a[0], (long) a[1]));
                return LongStream.rangeClosed((long) a[0], (long) a[1]);
            }),
            entry("Collectors.joining()", a -> BoundedText.joining("", "", "")),
            entry("Collectors.joining(CharSequence)", a -> BoundedText.joining((CharSequence) a[0], "", "")),
            entry(
                    "Collectors.joining(CharSequence,CharSequence,CharSequence)",
                    a -> BoundedText.joining((CharSequence) a[0], (CharSequence) a[1], (CharSequence) a[2])),
            entry("Collectors.toSet()", a -> Collectors.toCollection(LinkedHashSet::new)),
            entry(
                    "Collectors.toUnmodifiableSet()",
                    a -> Collectors.collectingAndThen(
                            Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet)),
            entry(
                    "Collectors.groupingBy(Function)",
                    a -> Collectors.groupingBy(
                            (Function<Object, Object>) a[0], LinkedHashMap::new, Collectors.toList())),
            entry(
                    "Collectors.groupingBy(Function,Collector)",
                    a -> Collectors.groupingBy(
                            (Function<Object, Object>) a[0], LinkedHashMap::new, (Collector<Object, Object, Object>)
                                    a[1])),
            entry("Collectors.toMap(Function,Function)", a -> toMap(a[0], a[1])),
            entry(
                    "Collectors.toUnmodifiableMap(Function,Function)",
                    a -> Collectors.collectingAndThen(toMap(a[0], a[1]), Collections::unmodifiableMap)),
            entry("Collectors.toMap(Function,Function,BinaryOperator)", a -> toMap(a[0], a[1], a[2])),
            entry(
                    "Collectors.toUnmodifiableMap(Function,Function,BinaryOperator)",
                    a -> Collectors.collectingAndThen(toMap(a[0], a[1], a[2]), Collections::unmodifiableMap)),
            entry("Set.copyOf(Collection)", a -> unmodifiable((Collection<?>) a[0])),
            entry("Map.copyOf(Map)", a -> {
                Map<Object, Object> copy = new LinkedHashMap<>((Map<?, ?>) a[0]);
                return Collections.unmodifiableMap(copy);
            }),
            entry(
                    "Map.ofEntries(Entry[])",
                    a -> mapOf(Arrays.stream((Map.Entry<?, ?>[]) a[0])
                            .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                            .toArray())),
            entry("HashMap.new()", a -> new LinkedHashMap<>()),
            entry("HashMap.new(Map)", a -> new LinkedHashMap<>((Map<?, ?>) a[0])),
            entry("HashSet.new()", a -> new LinkedHashSet<>()),
            entry("HashSet.new(Collection)", a -> new LinkedHashSet<>((Collection<?>) a[0])));

    private Substitutes() {}

    private static Map.Entry<String, Function<Object[], Object>> entry(String member, Function<Object[], Object> code) {
        return Map.entry(member, code);
    }

    /** What to call instead of a member; null if it is called itself. */
    static Function<Object[], Object> find(Class<?> type, String name, Executable member) {
        String signature = Reach.signature(name, member);
        if (type == Set.class && name.equals("of")) {
            return arguments -> setOf(spread(arguments));
        }
        if (type == Map.class && name.equals("of")) {
            return Substitutes::mapOf;
        }
        return ALL.get(type.getSimpleName() + "." + signature);
    }

    private static Object[] spread(Object... arguments) {
        return arguments.length == 1 && arguments[0] instanceof Object[] all ? all : arguments;
    }

    private static Set<Object> setOf(Object... elements) {
        Set<Object> set = new LinkedHashSet<>();
        for (Object each : elements) {
            if (!set.add(Objects.requireNonNull(each))) {
                throw new IllegalArgumentException("duplicate element: " + BoundedText.of(each));
            }
        }
        return Collections.unmodifiableSet(set);
    }

    private static Set<Object> unmodifiable(Collection<?> elements) {
        elements.forEach(Objects::requireNonNull);
        return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }

    private static Map<Object, Object> mapOf(Object... keysAndValues) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            Object before = map.put(
                    Objects.requireNonNull(keysAndValues[index]), Objects.requireNonNull(keysAndValues[index + 1]));
            if (before != null) {
                throw new IllegalArgumentException("duplicate key: " + BoundedText.of(keysAndValues[index]));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    private static Collector<Object, ?, Map<Object, Object>> toMap(Object key, Object value) {
        return toMap(key, value, (BinaryOperator<Object>) (one, other) -> {
            throw new IllegalStateException(
                    "duplicate key: %s and %s have the same".formatted(BoundedText.of(one), BoundedText.of(other)));
        });
    }

    private static Collector<Object, ?, Map<Object, Object>> toMap(Object key, Object value, Object merge) {
        Supplier<Map<Object, Object>> factory = LinkedHashMap::new;
        return Collectors.toMap(
                (Function<Object, Object>) key,
                (Function<Object, Object>) value,
                (BinaryOperator<Object>) merge,
                factory);
    }

    private static long distance(long from, long to) {
        long distance = to - from;
        return to < from ? 0 : distance < 0 || distance == Long.MAX_VALUE ? Long.MAX_VALUE : distance + 1;
    }
}
