package org.parley.engine.interpreter;

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
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What of Java's own library rules may use. */
public final class JavaLibrary {
    public static final List<Class<?>> TYPES = List.of(
            Object.class,
            String.class,
            CharSequence.class,
            StringBuilder.class,
            Number.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            Math.class,
            Class.class,
            Enum.class,
            Record.class,
            Comparable.class,
            Iterable.class,
            Runnable.class,
            RuntimeException.class,
            IllegalArgumentException.class,
            IllegalStateException.class,
            ArrayDeque.class,
            ArrayList.class,
            Arrays.class,
            Collection.class,
            Collections.class,
            Comparator.class,
            Deque.class,
            HashMap.class,
            HashSet.class,
            Iterator.class,
            LinkedHashMap.class,
            LinkedHashSet.class,
            List.class,
            Locale.class,
            Map.class,
            NavigableMap.class,
            NavigableSet.class,
            Objects.class,
            Optional.class,
            OptionalDouble.class,
            OptionalInt.class,
            OptionalLong.class,
            Set.class,
            SortedMap.class,
            SortedSet.class,
            TreeMap.class,
            TreeSet.class,
            BiConsumer.class,
            BiFunction.class,
            BiPredicate.class,
            BinaryOperator.class,
            Consumer.class,
            Function.class,
            Predicate.class,
            Supplier.class,
            ToDoubleFunction.class,
            ToIntFunction.class,
            ToLongFunction.class,
            UnaryOperator.class,
            Collector.class,
            Collectors.class,
            DoubleStream.class,
            IntStream.class,
            LongStream.class,
            Stream.class,
            ChronoUnit.class,
            DayOfWeek.class,
            Duration.class,
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            Month.class,
            ZoneId.class,
            ZoneOffset.class,
            ZonedDateTime.class);

    private JavaLibrary() {}
}
