package org.parley.engine.interpreter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What of Java's own library rules may use: types, and of each the members by name. A name stands for all overloads, one
 * with parameter types for that one; {@code new} stands for the constructors. What a supertype lists holds for its
 * subtypes. Nothing here tells the time, an identity, the machine or its settings, and nothing runs for ever.
 */
public final class JavaLibrary {
    private static final String NUMBER = "intValue longValue doubleValue floatValue shortValue byteValue";
    private static final String PARSED = "MAX_VALUE MIN_VALUE valueOf compare toString equals compareTo sum max min";
    private static final String WHOLE = " parse%s signum bitCount reverse toBinaryString toHexString toOctalString";
    private static final String REAL = " parse%s isNaN isInfinite isFinite NaN POSITIVE_INFINITY NEGATIVE_INFINITY";
    private static final String DATE =
            "of parse from ofEpochSecond ofEpochMilli ofEpochDay ofYearDay ofSecondOfDay ofInstant"
                    + " ofNanoOfDay isBefore isAfter isEqual equals compareTo toString plus plusNanos plusMillis plusSeconds"
                    + " plusMinutes plusHours plusDays plusWeeks plusMonths plusYears minus minusNanos minusMillis minusSeconds"
                    + " minusMinutes minusHours minusDays minusWeeks minusMonths minusYears until with truncatedTo"
                    + " withDayOfMonth withDayOfYear withHour withMinute withMonth withNano withSecond withYear"
                    + " getDayOfMonth getDayOfWeek getDayOfYear getHour getMinute getMonth getMonthValue getNano getSecond getYear"
                    + " getEpochSecond toEpochMilli toEpochSecond toEpochDay toSecondOfDay toNanoOfDay"
                    + " toLocalDate toLocalTime toLocalDateTime toInstant atZone atTime atStartOfDay atDate atOffset"
                    + " getZone getOffset withZoneSameInstant withZoneSameLocal isLeapYear lengthOfMonth lengthOfYear"
                    + " EPOCH MIN MAX MIDNIGHT NOON";
    private static final String STREAM =
            "of empty concat boxed filter map mapToObj mapToInt mapToLong mapToDouble flatMap"
                    + " distinct sorted limit skip peek takeWhile dropWhile toList toArray collect reduce"
                    + " sum average min max count anyMatch allMatch noneMatch findFirst forEach forEachOrdered asLongStream"
                    + " asDoubleStream range rangeClosed flatMapToInt flatMapToLong flatMapToDouble ofNullable"
                    + " iterate(Object,Predicate,UnaryOperator) iterate(int,IntPredicate,IntUnaryOperator)"
                    + " iterate(long,LongPredicate,LongUnaryOperator) iterate(double,DoublePredicate,DoubleUnaryOperator)";
    private static final String OPTIONAL =
            "of ofNullable empty get getAsInt getAsLong getAsDouble isPresent isEmpty ifPresent"
                    + " ifPresentOrElse map flatMap filter or orElse orElseGet orElseThrow stream equals toString";

    /** By type, in the order of the reference. */
    private static final Map<Class<?>, Set<String>> MEMBERS = new LinkedHashMap<>();

    static {
        allow(Object.class, "equals toString");
        allow(CharSequence.class, "length isEmpty charAt subSequence chars toString");
        allow(
                String.class,
                "new length isEmpty isBlank charAt chars concat contains startsWith endsWith equals equalsIgnoreCase"
                        + " compareTo compareToIgnoreCase indexOf lastIndexOf substring strip stripLeading stripTrailing"
                        + " trim toLowerCase toUpperCase replace replaceAll replaceFirst matches split lines repeat join"
                        + " format formatted valueOf copyValueOf toString hashCode toCharArray CASE_INSENSITIVE_ORDER");
        allow(StringBuilder.class, "new append insert delete deleteCharAt reverse length charAt indexOf toString");
        allow(Number.class, NUMBER);
        allow(
                Boolean.class,
                "TRUE FALSE booleanValue parseBoolean valueOf compare compareTo equals toString"
                        + " logicalAnd logicalOr logicalXor");
        allow(
                Character.class,
                "charValue valueOf compare compareTo equals toString isDigit isLetter isLetterOrDigit"
                        + " isUpperCase isLowerCase isWhitespace toUpperCase toLowerCase getNumericValue digit");
        allow(Byte.class, PARSED + WHOLE.formatted("Byte"));
        allow(Short.class, PARSED + WHOLE.formatted("Short"));
        allow(Integer.class, PARSED + WHOLE.formatted("Int"));
        allow(Long.class, PARSED + WHOLE.formatted("Long"));
        allow(Float.class, PARSED + REAL.formatted("Float"));
        allow(Double.class, PARSED + REAL.formatted("Double"));
        allow(
                Math.class,
                "PI E abs min max floor ceil round rint sqrt cbrt pow exp log log10 signum hypot sin cos tan asin acos"
                        + " atan atan2 toRadians toDegrees addExact subtractExact multiplyExact negateExact toIntExact"
                        + " incrementExact decrementExact floorDiv floorMod");
        allow(
                BigDecimal.class,
                "ZERO ONE TEN valueOf new(String) add subtract multiply negate abs signum min max compareTo equals"
                        + " toPlainString toString");
        allow(Enum.class, "name ordinal compareTo equals toString");
        allow(Record.class, "equals toString");
        allow(Comparable.class, "compareTo");
        allow(Iterable.class, "iterator forEach");
        allow(Iterator.class, "hasNext next remove");
        allow(Runnable.class, "run");
        allow(RuntimeException.class, "new() new(String)");
        allow(IllegalArgumentException.class, "new() new(String)");
        allow(IllegalStateException.class, "new() new(String)");
        // To catch them. None has getMessage: what they say differs between virtual machines.
        Stream.of(
                        Exception.class,
                        ArithmeticException.class,
                        ClassCastException.class,
                        DateTimeException.class,
                        IndexOutOfBoundsException.class,
                        NoSuchElementException.class,
                        NullPointerException.class,
                        NumberFormatException.class)
                .forEach(type -> allow(type, ""));
        allow(Locale.class, "ROOT ENGLISH US UK GERMANY FRANCE forLanguageTag");
        allow(Objects.class, "equals isNull nonNull requireNonNull requireNonNullElse toString compare");
        collections();
        functions();
        allow(
                ChronoUnit.class,
                "NANOS MICROS MILLIS SECONDS MINUTES HOURS HALF_DAYS DAYS WEEKS MONTHS YEARS between values"
                        + " valueOf toString getDuration");
        String enums =
                "values valueOf of plus minus getValue toString MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY"
                        + " SUNDAY JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER length";
        allow(DayOfWeek.class, enums);
        allow(Month.class, enums);
        allow(
                Duration.class,
                "ZERO of parse between ofDays ofHours ofMinutes ofSeconds ofMillis ofNanos plus plusDays plusHours"
                        + " plusMinutes plusSeconds plusMillis plusNanos minus minusDays minusHours minusMinutes"
                        + " minusSeconds minusMillis minusNanos multipliedBy dividedBy negated abs isZero isNegative"
                        + " toDays toHours toMinutes toSeconds toMillis toNanos getSeconds getNano toDaysPart"
                        + " toHoursPart toMinutesPart toSecondsPart toMillisPart compareTo equals toString");
        for (Class<?> each :
                List.of(Instant.class, LocalDate.class, LocalTime.class, LocalDateTime.class, ZonedDateTime.class)) {
            allow(each, DATE);
        }
        allow(ZoneId.class, "of getId equals toString");
        allow(ZoneOffset.class, "UTC of ofHours ofHoursMinutes getTotalSeconds compareTo");
    }

    private static void collections() {
        allow(
                Collection.class,
                "size isEmpty contains containsAll add addAll remove removeAll removeIf retainAll clear"
                        + " stream toArray equals toString");
        allow(List.class, "of copyOf get set remove indexOf lastIndexOf subList sort replaceAll add addAll");
        allow(Set.class, "of copyOf");
        allow(SortedSet.class, "first last headSet tailSet subSet");
        allow(NavigableSet.class, "floor ceiling lower higher pollFirst pollLast descendingSet descendingIterator");
        allow(
                Deque.class,
                "addFirst addLast offer offerFirst offerLast peek peekFirst peekLast poll pollFirst pollLast pop"
                        + " push getFirst getLast removeFirst removeLast descendingIterator element");
        allow(
                Map.class,
                "of ofEntries entry copyOf size isEmpty get getOrDefault put putAll putIfAbsent containsKey"
                        + " containsValue remove replace replaceAll merge compute computeIfAbsent computeIfPresent keySet values"
                        + " entrySet forEach clear equals toString");
        allow(Map.Entry.class, "getKey getValue setValue comparingByKey comparingByValue equals toString");
        allow(SortedMap.class, "firstKey lastKey headMap tailMap subMap");
        allow(
                NavigableMap.class,
                "firstEntry lastEntry floorEntry ceilingEntry lowerEntry higherEntry floorKey ceilingKey"
                        + " lowerKey higherKey pollFirstEntry pollLastEntry descendingMap descendingKeySet navigableKeySet");
        for (Class<?> each : List.of(
                ArrayList.class,
                ArrayDeque.class,
                HashMap.class,
                HashSet.class,
                LinkedHashMap.class,
                LinkedHashSet.class,
                TreeMap.class,
                TreeSet.class)) {
            allow(each, "new() new(Collection) new(Map) new(Comparator) new(SortedMap) new(SortedSet)");
        }
        allow(Arrays.class, "asList stream equals toString");
        allow(
                Collections.class,
                "emptyList emptySet emptyMap singletonList singleton singletonMap min max sort reverse"
                        + " reverseOrder swap frequency disjoint unmodifiableList unmodifiableSet unmodifiableMap"
                        + " unmodifiableCollection addAll");
        allow(BaseStream.class, "iterator");
        for (Class<?> each : List.of(Stream.class, IntStream.class, LongStream.class, DoubleStream.class)) {
            allow(each, STREAM);
        }
        allow(
                Collectors.class,
                "toList toSet toMap toUnmodifiableList toUnmodifiableSet toUnmodifiableMap toCollection joining groupingBy"
                        + " partitioningBy counting mapping filtering flatMapping reducing minBy maxBy summingInt"
                        + " summingLong summingDouble averagingInt averagingLong averagingDouble collectingAndThen teeing");
        allow(Collector.class, "");
        for (Class<?> each : List.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class)) {
            allow(each, OPTIONAL);
        }
    }

    private static void functions() {
        allow(
                Comparator.class,
                "compare reversed thenComparing thenComparingInt thenComparingLong thenComparingDouble"
                        + " comparing comparingInt comparingLong comparingDouble naturalOrder reverseOrder nullsFirst nullsLast");
        allow(Function.class, "apply andThen compose identity");
        allow(BiFunction.class, "apply andThen");
        allow(UnaryOperator.class, "identity");
        allow(BinaryOperator.class, "minBy maxBy");
        allow(Predicate.class, "test and or negate not isEqual");
        allow(BiPredicate.class, "test and or negate");
        allow(Supplier.class, "get");
        allow(Consumer.class, "accept andThen");
        allow(BiConsumer.class, "accept andThen");
        allow(ToIntFunction.class, "applyAsInt");
        allow(ToLongFunction.class, "applyAsLong");
        allow(ToDoubleFunction.class, "applyAsDouble");
    }

    private static void allow(Class<?> type, String members) {
        MEMBERS.put(type, members.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(members.split(" "))));
    }

    /** The types that rules may name. */
    public static final List<Class<?>> TYPES = List.copyOf(MEMBERS.keySet());

    private JavaLibrary() {}

    /** What may be used of a type, itself; empty if nothing. */
    public static Set<String> members(Class<?> type) {
        return MEMBERS.getOrDefault(type, Set.of());
    }
}
