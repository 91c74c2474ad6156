package org.parley.engine.rules.interpreted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Quoted;
import org.parley.engine.input.Years;
import org.parley.engine.interpreter.Conversions;
import org.parley.engine.interpreter.JavaType;

/**
 * Makes a value of a type of the text that an address has of it: what is written as text or as one word in JSON stands
 * without quotation marks, everything else as JSON.
 */
record ArgumentReader(JavaType type) implements Function<String, Object> {
    private static final int MOST_DIGITS = 1_000;
    private static final Map<Class<?>, Long> WHOLE = Map.of(
            Byte.class,
            (long) Byte.MAX_VALUE,
            Short.class,
            (long) Short.MAX_VALUE,
            Integer.class,
            (long) Integer.MAX_VALUE,
            Long.class,
            Long.MAX_VALUE);

    @Override
    public Object apply(String text) {
        Class<?> raw = type.boxed().raw();
        if (type.declared() != null) {
            return new InterpretedOwnType(type.declared()).read(json(text));
        }
        if (raw.isAssignableFrom(String.class)) {
            return text;
        }
        if (raw == Character.class) {
            return text.length() == 1 ? text.charAt(0) : refuse("one character", text);
        }
        if (raw == Boolean.class) {
            return text.equals("true") || text.equals("false") ? text.equals("true") : refuse("true or false", text);
        }
        if (raw.isEnum()) {
            return constant(raw, text);
        }
        if (raw == Instant.class) {
            return moment(text);
        }
        return Number.class.isAssignableFrom(raw) ? number(raw, text) : other(raw, text);
    }

    private static Object moment(String text) {
        try {
            return Years.instant(text);
        } catch (DateTimeException e) {
            return refuse("a time, such as 2026-01-15T09:00:00Z", text);
        }
    }

    private static Object constant(Class<?> raw, String text) {
        List<String> names = Stream.of(raw.getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .toList();
        int index = names.indexOf(text);
        return index >= 0
                ? raw.getEnumConstants()[index]
                : refuse("one of %s".formatted(String.join(", ", names)), text, new Nearest(names).hint(text));
    }

    private Object number(Class<?> raw, String text) {
        Long most = WHOLE.get(raw);
        if (most != null) {
            return text.matches("-?\\d{1,19}") && isWithin(new BigInteger(text), most)
                    ? Conversions.number(new BigInteger(text), type)
                    : refuse("a whole number from %d to %d".formatted(-most - 1, most), text);
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text.length() > MOST_DIGITS ? "" : text);
        } catch (NumberFormatException e) {
            return refuse("a number", text);
        }
        Object value = raw == Double.class || raw == Float.class ? Conversions.number(number, type) : number;
        return Math.abs((long) number.scale()) > MOST_DIGITS || Double.isInfinite(((Number) value).doubleValue())
                ? refuse("a number that is not so large", text)
                : value;
    }

    private static boolean isWithin(BigInteger number, long most) {
        return number.compareTo(BigInteger.valueOf(most)) <= 0 && number.compareTo(BigInteger.valueOf(-most - 1)) >= 0;
    }

    /** A date and the like is a text: what does not begin as an object or a list does. */
    private Object other(Class<?> raw, String text) {
        boolean isJson = text.startsWith("{") || text.startsWith("[");
        Object value = null;
        try {
            value = InterpretedOwnType.JSON
                    .readerFor(DeclaredObjectReader.jacksonType(type))
                    .readValue(isJson ? json(text) : TextNode.valueOf(text));
        } catch (IOException | IllegalArgumentException e) {
            // Said below.
        }
        return raw.isInstance(value) ? value : refuse(type.toString(), text);
    }

    private static JsonNode json(String text) {
        try {
            JsonNode json = InterpretedOwnType.JSON.readTree(text);
            return json == null ? TextNode.valueOf(text) : json;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    private static Object refuse(String expected, String text) {
        return refuse(expected, text, "");
    }

    private static Object refuse(String expected, String text, String hint) {
        throw new InvalidInput(
                List.of(new InputError("", "expected %s, found %s%s".formatted(expected, Quoted.of(text), hint))));
    }
}
