package org.parley.engine.rules.check;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What the parameters of generic types stand for. What cannot be told is unknown. */
final class Generics {
    private final Map<TypeVariable<?>, ValueType> bound = new HashMap<>();

    private Generics() {}

    /** Those of a type and all above it. */
    static Generics of(ValueType owner) {
        Generics generics = new Generics();
        if (owner.isClass()) {
            TypeVariable<?>[] parameters = owner.raw().getTypeParameters();
            for (int i = 0; i < parameters.length; i++) {
                generics.bound.put(parameters[i], owner.argument(i));
            }
            generics.bindAbove(owner.raw());
        }
        return generics;
    }

    /** Nothing is known yet. */
    static Generics none() {
        return new Generics();
    }

    private void bindAbove(Class<?> type) {
        bindSuper(type.getGenericSuperclass());
        for (Type each : type.getGenericInterfaces()) {
            bindSuper(each);
        }
    }

    private void bindSuper(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            TypeVariable<?>[] parameters = raw.getTypeParameters();
            for (int i = 0; i < parameters.length; i++) {
                bound.putIfAbsent(parameters[i], resolve(parameterized.getActualTypeArguments()[i]));
            }
            bindAbove(raw);
        } else if (type instanceof Class<?> raw) {
            bindAbove(raw);
        }
    }

    /** A type as it is declared, with what its parameters stand for. */
    ValueType resolve(Type type) {
        if (type instanceof Class<?> raw) {
            return ValueType.of(raw);
        }
        if (type instanceof ParameterizedType parameterized) {
            return ValueType.of(
                    (Class<?>) parameterized.getRawType(),
                    Arrays.stream(parameterized.getActualTypeArguments())
                            .map(this::resolve)
                            .toList());
        }
        if (type instanceof TypeVariable<?> variable) {
            return bound.getOrDefault(variable, ValueType.UNKNOWN);
        }
        if (type instanceof WildcardType wildcard) {
            return resolve(
                    wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0]);
        }
        return ValueType.UNKNOWN;
    }

    /** Learns from a value what the parameters in the type of a formal parameter stand for. */
    void infer(Type formal, ValueType actual) {
        if (!actual.isKnown() || actual.isNull()) {
            return;
        }
        if (formal instanceof TypeVariable<?> variable) {
            ValueType known = bound.getOrDefault(variable, ValueType.UNKNOWN);
            if (!known.isKnown()) {
                bound.put(variable, actual.boxed());
            } else if (!known.takes(actual)) {
                // Two values of different types: something above both.
                bound.put(variable, ValueType.UNKNOWN);
            }
        } else if (formal instanceof WildcardType wildcard) {
            infer(
                    wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0],
                    actual);
        } else if (formal instanceof ParameterizedType parameterized && actual.isClass()) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            if (raw.isAssignableFrom(actual.raw())) {
                Generics there = of(actual);
                TypeVariable<?>[] parameters = raw.getTypeParameters();
                for (int i = 0; i < parameters.length; i++) {
                    infer(parameterized.getActualTypeArguments()[i], there.resolve(parameters[i]));
                }
            }
        }
    }
}
