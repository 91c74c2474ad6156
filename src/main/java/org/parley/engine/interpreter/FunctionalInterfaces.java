package org.parley.engine.interpreter;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.parley.engine.steps.Steps;

/** What lambdas may become: the interfaces of which there are instances without defining a class. */
public final class FunctionalInterfaces {
    /** A lambda, whatever it is called by. */
    @FunctionalInterface
    interface Body {
        Object call(Object... arguments);
    }

    private static final Map<Class<?>, Function<Body, Object>> FACTORIES = Map.ofEntries(
            entry(Function.class, body -> (Function<Object, Object>) one -> body.call(one)),
            entry(BiFunction.class, body -> (BiFunction<Object, Object, Object>) (one, two) -> body.call(one, two)),
            entry(UnaryOperator.class, body -> (UnaryOperator<Object>) one -> body.call(one)),
            entry(BinaryOperator.class, body -> (BinaryOperator<Object>) (one, two) -> body.call(one, two)),
            entry(Predicate.class, body -> (Predicate<Object>) one -> (boolean) body.call(one)),
            entry(BiPredicate.class, body -> (BiPredicate<Object, Object>) (one, two) -> (boolean) body.call(one, two)),
            entry(Supplier.class, body -> (Supplier<Object>) () -> body.call()),
            entry(Consumer.class, body -> (Consumer<Object>) one -> body.call(one)),
            entry(BiConsumer.class, body -> (BiConsumer<Object, Object>) (one, two) -> body.call(one, two)),
            entry(Comparator.class, body -> (Comparator<Object>) (one, two) -> (int) body.call(one, two)),
            entry(Runnable.class, body -> (Runnable) () -> body.call()),
            entry(ToIntFunction.class, body -> (ToIntFunction<Object>) one -> (int) body.call(one)),
            entry(ToLongFunction.class, body -> (ToLongFunction<Object>) one -> (long) body.call(one)),
            entry(ToDoubleFunction.class, body -> (ToDoubleFunction<Object>) one -> (double) body.call(one)),
            entry(IntFunction.class, body -> (IntFunction<Object>) one -> body.call(one)),
            entry(IntPredicate.class, body -> (IntPredicate) one -> (boolean) body.call(one)),
            entry(IntUnaryOperator.class, body -> (IntUnaryOperator) one -> (int) body.call(one)),
            entry(IntBinaryOperator.class, body -> (IntBinaryOperator) (one, two) -> (int) body.call(one, two)),
            entry(DoubleFunction.class, body -> (DoubleFunction<Object>) one -> body.call(one)),
            entry(DoublePredicate.class, body -> (DoublePredicate) one -> (boolean) body.call(one)),
            entry(DoubleUnaryOperator.class, body -> (DoubleUnaryOperator) one -> (double) body.call(one)),
            entry(DoubleBinaryOperator.class, body ->
                    (DoubleBinaryOperator) (one, two) -> (double) body.call(one, two)));

    private static final Map<Class<?>, Optional<Method>> METHODS = new ConcurrentHashMap<>();

    private FunctionalInterfaces() {}

    private static Map.Entry<Class<?>, Function<Body, Object>> entry(Class<?> type, Function<Body, Object> factory) {
        return Map.entry(type, factory);
    }

    /** All that lambdas can become. */
    public static Set<Class<?>> all() {
        return FACTORIES.keySet();
    }

    /** True if lambdas can become it. */
    static boolean isSupported(Class<?> type) {
        return FACTORIES.containsKey(type);
    }

    static Object instance(Class<?> type, Body body) {
        return FACTORIES.get(type).apply(arguments -> {
            Steps.count();
            Object result = body.call(arguments);
            Work.count(result);
            return result;
        });
    }

    /** The method that a lambda is to be; empty if the type asks for none, or for several. */
    static Optional<Method> method(Class<?> type) {
        return METHODS.computeIfAbsent(type, FunctionalInterfaces::look);
    }

    private static Optional<Method> look(Class<?> type) {
        if (!type.isInterface()) {
            return Optional.empty();
        }
        var methods = Stream.of(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> Stream.of(Object.class.getMethods())
                        .noneMatch(known -> known.getName().equals(method.getName())
                                && known.getParameterCount() == method.getParameterCount()))
                .toList();
        return methods.size() == 1 ? Optional.of(methods.get(0)) : Optional.empty();
    }
}
