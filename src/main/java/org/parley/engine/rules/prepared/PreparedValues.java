package org.parley.engine.rules.prepared;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.engine.fact.Levels;

/** Writes and reads what policies are made of: records of texts, numbers, constants, lists and maps. */
final class PreparedValues {
    private enum Kind {
        NULL,
        TEXT,
        FLAG,
        INT,
        LONG,
        DOUBLE,
        CONSTANT,
        LIST,
        NO_SET,
        MAP,
        LEVELS,
        RECORD
    }

    private static final Kind[] KINDS = Kind.values();

    private PreparedValues() {}

    /** @throws IllegalArgumentException if it is made of something else */
    static void write(Object value, PreparedOutput out) {
        if (value == null) {
            kind(Kind.NULL, out);
        } else if (value instanceof String text) {
            kind(Kind.TEXT, out).text(text);
        } else if (value instanceof Boolean flag) {
            kind(Kind.FLAG, out).flag(flag);
        } else if (value instanceof Integer number) {
            kind(Kind.INT, out).number(number);
        } else if (value instanceof Long || value instanceof Double) {
            kind(value instanceof Long ? Kind.LONG : Kind.DOUBLE, out).text(value.toString());
        } else if (value instanceof Enum<?> constant) {
            kind(Kind.CONSTANT, out).text(constant.getDeclaringClass().getName());
            out.text(constant.name());
        } else if (value instanceof List<?> list) {
            kind(Kind.LIST, out).list(list, each -> write(each, out));
        } else if (value instanceof Map<?, ?> map) {
            kind(Kind.MAP, out).list(map.entrySet(), (Map.Entry<?, ?> each) -> {
                write(each.getKey(), out);
                write(each.getValue(), out);
            });
        } else if (value instanceof Levels levels) {
            kind(Kind.LEVELS, out);
            write(levels.values(), out);
        } else if (value instanceof Record record) {
            kind(Kind.RECORD, out).text(record.getClass().getName());
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                write(valueOf(component, record), out);
            }
        } else if (value.equals(Set.of())) {
            kind(Kind.NO_SET, out);
        } else {
            throw new IllegalArgumentException("cannot be prepared: " + value);
        }
    }

    private static PreparedOutput kind(Kind kind, PreparedOutput out) {
        out.number(kind.ordinal());
        return out;
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Object read(PreparedInput in) {
        return switch (KINDS[in.number()]) {
            case NULL -> null;
            case TEXT -> in.text();
            case FLAG -> in.flag();
            case INT -> in.number();
            case LONG -> Long.valueOf(in.text());
            case DOUBLE -> Double.valueOf(in.text());
            case CONSTANT -> constant(in.text(), in.text());
            case LIST -> in.list(() -> read(in));
            case NO_SET -> Set.of();
            case MAP -> map(in);
            case LEVELS -> levels((Map<?, ?>) read(in));
            case RECORD -> record(in);
        };
    }

    private static Map<Object, Object> map(PreparedInput in) {
        Map<Object, Object> map = new LinkedHashMap<>();
        in.list(() -> map.put(read(in), read(in)));
        return map;
    }

    private static Levels levels(Map<?, ?> numbers) {
        Map<String, Double> levels = new LinkedHashMap<>();
        numbers.forEach((name, number) -> levels.put((String) name, (Double) number));
        return Levels.of(levels);
    }

    private static Object constant(String type, String name) {
        return Stream.of(classOf(type).getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object record(PreparedInput in) {
        Class<?> type = classOf(in.text());
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Stream.of(components).map(each -> read(in)).toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a prepared policy does not fit " + type, e);
        }
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("prepared rules speak of a class that is not there: " + name, e);
        }
    }
}
