package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import java.lang.reflect.Modifier;

/** When a value of one type is taken for one of another, and what it is then (JLS 5). */
public final class Conversions {
    private Conversions() {}

    /** True without boxing or unboxing. */
    static boolean isSubtype(JavaType from, JavaType to) {
        if (from.isPrimitive() || to.isPrimitive()) {
            return from.isPrimitive() && to.isPrimitive() && Primitives.widens(from.raw(), to.raw());
        }
        return from.isNull()
                || to.raw().isAssignableFrom(from.raw())
                        && (to.declared() == null
                                || from.declared() != null && from.declared().isA(to.declared()));
    }

    static boolean isAssignable(JavaType from, JavaType to) {
        if (isSubtype(from, to)) {
            return true;
        }
        if (from.isPrimitive()) {
            return !from.is(void.class) && isSubtype(from.boxed(), to);
        }
        return to.isPrimitive() && from.unboxed().isPrimitive() && isSubtype(from.unboxed(), to);
    }

    /** The value as one of the type that a variable, a parameter or a result has. */
    public static Typed assign(Node node, Typed value, JavaType to) {
        if (isAssignable(value.type(), to)) {
            return convert(value, to);
        }
        if (isSmallConstant(value, to)) {
            return value.as(
                    to, frame -> Primitives.convert(value.value(), to.unboxed().raw()));
        }
        throw new Untranslatable(node, "expected %s, found %s".formatted(to, value.type()));
    }

    /** {@code byte b = 1} needs no cast. */
    private static boolean isSmallConstant(Typed value, JavaType to) {
        if (!value.constant() || !value.type().is(int.class)) {
            return false;
        }
        Class<?> target = to.unboxed().raw();
        int number = (Integer) value.value();
        return target == byte.class && number == (byte) number
                || target == short.class && number == (short) number
                || target == char.class && number == (char) number;
    }

    /** @param to what the value's type is assignable to */
    static Typed convert(Typed value, JavaType to) {
        Class<?> from = value.type().unboxed().raw();
        if (to.isPrimitive() && Primitives.isNumeric(to.raw()) && from != to.raw()) {
            return value.as(to, numeric(value.code(), to.raw()));
        }
        if (to.isPrimitive() && !value.type().isPrimitive()) {
            return value.as(to, nonNull(value.code()));
        }
        return new Typed(
                to.isPrimitive() || !value.type().isPrimitive()
                        ? to
                        : value.type().boxed(),
                value.code(),
                value.constant());
    }

    /** Unboxing null throws, as in Java. */
    private static Code nonNull(Code code) {
        return frame -> {
            Object value = code.run(frame);
            if (value == null) {
                throw new NullPointerException("a primitive value is null");
            }
            return value;
        };
    }

    /** A number as one of another type; what is no number stays what it is. */
    public static Object number(Object value, JavaType type) {
        return value instanceof Number && Primitives.isNumeric(type.raw())
                ? Primitives.convert(value, type.unboxed().raw())
                : value;
    }

    static Code numeric(Code code, Class<?> to) {
        return frame -> Primitives.convert(code.run(frame), to);
    }

    /** {@code (type) value}. */
    static Typed cast(Node node, Typed value, JavaType to) {
        JavaType from = value.type();
        if (Primitives.isNumeric(to.raw()) && to.isPrimitive() && Primitives.isNumeric(from.raw())) {
            return from.is(to.raw()) ? value : value.as(to, numeric(value.code(), to.raw()));
        }
        if (isAssignable(from, to)) {
            return convert(value, to);
        }
        JavaType target = to.boxed();
        if (from.isPrimitive() || !isCastable(from, target)) {
            throw new Untranslatable(node, "%s cannot be cast to %s".formatted(from, to));
        }
        Code code = value.code();
        if (to.declared() != null) {
            DeclaredType declared = to.declared();
            return Typed.of(to, frame -> {
                Object object = code.run(frame);
                return object == null ? null : declared.own(object, "cast");
            });
        }
        Class<?> raw = target.raw();
        Code checked = frame -> raw.cast(code.run(frame));
        return Typed.of(to, to.isPrimitive() ? nonNull(checked) : checked);
    }

    static boolean isCastable(JavaType from, JavaType to) {
        return from.declared() == null && to.declared() == null
                ? isCastable(from.raw(), to.raw())
                : isSubtype(from, to) || isSubtype(to, from);
    }

    private static boolean isCastable(Class<?> from, Class<?> to) {
        return from.isAssignableFrom(to)
                || to.isAssignableFrom(from)
                || from.isInterface() && !Modifier.isFinal(to.getModifiers())
                || to.isInterface() && !Modifier.isFinal(from.getModifiers());
    }

    /** What {@code condition ? one : other} is (JLS 15.25, where no context tells). */
    static JavaType common(Typed one, Typed other) {
        if (isSmallConstant(one, other.type().unboxed())) {
            return other.type().unboxed();
        }
        return isSmallConstant(other, one.type().unboxed()) ? one.type().unboxed() : common(one.type(), other.type());
    }

    static JavaType common(JavaType one, JavaType other) {
        if (one.equals(other)) {
            return one;
        }
        if (one.isNull()) {
            return other.boxed();
        }
        if (other.isNull()) {
            return one.boxed();
        }
        if (Primitives.isNumeric(one.raw()) && Primitives.isNumeric(other.raw())) {
            return one.unboxed().equals(other.unboxed())
                    ? one.unboxed()
                    : JavaType.of(Primitives.promoted(one.raw(), other.raw()));
        }
        if (one.unboxed().is(boolean.class) && other.unboxed().is(boolean.class)) {
            return JavaType.BOOLEAN;
        }
        return wider(one.boxed(), other.boxed());
    }

    /** The one of two classes that takes both; if none does, what all take. */
    static JavaType wider(JavaType one, JavaType other) {
        if (isSubtype(one, other)) {
            return knownOf(other, one);
        }
        if (isSubtype(other, one)) {
            return knownOf(one, other);
        }
        JavaType number = JavaType.of(Number.class);
        return isSubtype(one, number) && isSubtype(other, number) ? number : JavaType.OBJECT;
    }

    /** Of {@code List} and {@code List<Task>} the one that says more. */
    private static JavaType knownOf(JavaType wider, JavaType narrower) {
        return wider.arguments().isEmpty() ? narrower.as(wider.raw()) : wider;
    }
}
