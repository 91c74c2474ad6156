package org.parley.engine.rules.check;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/**
 * The type of a value as far as it can be told: a class with its arguments, a type that a rule file declares, or unknown.
 *
 * @param raw       null if unknown, or declared in a rule file
 * @param arguments empty if unknown
 */
record ValueType(Class<?> raw, List<ValueType> arguments, TypeDeclarationDescr declaration) {
    static final ValueType UNKNOWN = new ValueType(null, List.of(), null);
    static final ValueType BOOLEAN = of(boolean.class);
    static final ValueType STRING = of(String.class);
    /** Of null. */
    static final ValueType NULL = of(Void.class);
    /** Of a lambda or a method reference before its parameter is known. */
    static final ValueType FUNCTION = new ValueType(null, List.of(), null);

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            char.class, Character.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            void.class, Void.class);
    /** Numbers, each before those that can hold it. */
    private static final List<Class<?>> NUMBERS =
            List.of(Byte.class, Short.class, Character.class, Integer.class, Long.class, Float.class, Double.class);

    static ValueType of(Class<?> raw) {
        return new ValueType(raw, List.of(), null);
    }

    static ValueType of(Class<?> raw, List<ValueType> arguments) {
        return new ValueType(raw, arguments, null);
    }

    static ValueType of(TypeDeclarationDescr declaration) {
        return new ValueType(null, List.of(), declaration);
    }

    boolean isClass() {
        return raw != null;
    }

    boolean isKnown() {
        return raw != null || declaration != null;
    }

    boolean isNull() {
        return raw == Void.class;
    }

    boolean isPrimitive() {
        return raw != null && raw.isPrimitive();
    }

    boolean isEnum() {
        return raw != null && raw.isEnum();
    }

    boolean isBoolean() {
        return box() == Boolean.class;
    }

    boolean isNumber() {
        return raw != null && (NUMBERS.contains(box()) || Number.class.isAssignableFrom(raw));
    }

    boolean isText() {
        return raw != null && CharSequence.class.isAssignableFrom(raw);
    }

    Class<?> box() {
        return raw == null ? null : BOXES.getOrDefault(raw, raw);
    }

    ValueType boxed() {
        return isPrimitive() ? of(box()) : this;
    }

    ValueType argument(int i) {
        return i < arguments.size() ? arguments.get(i) : UNKNOWN;
    }

    /** True if a variable of this type takes a value of the other, or if that cannot be told. */
    boolean takes(ValueType value) {
        if (!isKnown() || !value.isKnown()) {
            return true;
        }
        if (value.isNull()) {
            return !isPrimitive();
        }
        if (declaration != null || value.declaration != null) {
            return declaration == null
                    ? raw == Object.class || raw.isInterface()
                    : value.declaration != null && isSameOrAbove(value.declaration);
        }
        if (isPrimitive()) {
            int here = NUMBERS.indexOf(box());
            int there = NUMBERS.indexOf(value.box());
            return box() == value.box() || here >= 0 && there >= 0 && there <= here;
        }
        return raw.isAssignableFrom(value.box());
    }

    /** True if no value can be of both types. */
    boolean excludes(ValueType other) {
        if (!isClass() || !other.isClass() || isNull() || other.isNull()) {
            return false;
        }
        Class<?> one = box();
        Class<?> two = other.box();
        if (one.isAssignableFrom(two) || two.isAssignableFrom(one)) {
            return false;
        }
        return !(one.isInterface() && isOpen(two) || two.isInterface() && isOpen(one));
    }

    private static boolean isOpen(Class<?> type) {
        return type.isInterface() || !Modifier.isFinal(type.getModifiers()) && !type.isEnum();
    }

    private boolean isSameOrAbove(TypeDeclarationDescr other) {
        return other.getTypeName().equals(declaration.getTypeName())
                || other.getSuperTypes().stream()
                        .anyMatch(above -> above.getName().equals(declaration.getTypeName()));
    }

    /** As a message names it: without its package, with the class around it. */
    @Override
    public String toString() {
        if (declaration != null) {
            return declaration.getTypeName();
        }
        if (raw == null) {
            return "?";
        }
        String name = raw.getCanonicalName() == null ? raw.getName() : raw.getCanonicalName();
        return isNull()
                ? "null"
                : name.substring(
                        raw.getPackageName().isEmpty() || raw.isPrimitive() || raw.isArray()
                                ? 0
                                : raw.getPackageName().length() + 1);
    }
}
