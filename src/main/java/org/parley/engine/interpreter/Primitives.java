package org.parley.engine.interpreter;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The primitive types, and how their values become values of another one. */
final class Primitives {
    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            boolean.class, Boolean.class,
            char.class, Character.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            void.class, Void.class);
    private static final Map<Class<?>, Class<?>> UNBOXED =
            BOXED.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    /** Each becomes all that follow it, but a char no short. */
    private static final List<Class<?>> WIDENING =
            List.of(byte.class, short.class, char.class, int.class, long.class, float.class, double.class);

    private Primitives() {}

    static Class<?> boxed(Class<?> type) {
        return BOXED.getOrDefault(type, type);
    }

    static Class<?> unboxed(Class<?> type) {
        return UNBOXED.getOrDefault(type, type);
    }

    static boolean isNumeric(Class<?> type) {
        return WIDENING.contains(unboxed(type));
    }

    /** True when a value of the one is by itself one of the other (JLS 5.1.2). */
    static boolean widens(Class<?> from, Class<?> to) {
        return from == to
                || WIDENING.contains(from)
                        && WIDENING.indexOf(from) < WIDENING.indexOf(to)
                        && !(to == char.class || from == char.class && to == short.class);
    }

    /** What two numbers are both made before they are added or compared (JLS 5.6.2). */
    static Class<?> promoted(Class<?> left, Class<?> right) {
        int last = Math.max(WIDENING.indexOf(unboxed(left)), WIDENING.indexOf(unboxed(right)));
        return WIDENING.get(Math.max(last, WIDENING.indexOf(int.class)));
    }

    /** A number, or a char, as a value of another primitive type, as a cast would make it. */
    static Object convert(Object value, Class<?> to) {
        Number number = value instanceof Character character ? Integer.valueOf(character) : (Number) value;
        if (to == int.class) {
            return number.intValue();
        }
        if (to == long.class) {
            return number.longValue();
        }
        if (to == double.class) {
            return number.doubleValue();
        }
        if (to == float.class) {
            return number.floatValue();
        }
        if (to == char.class) {
            return (char) number.intValue();
        }
        return to == short.class ? (Object) (short) number.intValue() : (Object) (byte) number.intValue();
    }
}
