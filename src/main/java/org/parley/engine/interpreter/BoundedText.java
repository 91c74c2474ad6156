package org.parley.engine.interpreter;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import org.parley.engine.steps.Steps;

/** Makes texts as Java does, none longer than rules may, and none that tells an identity. */
final class BoundedText {
    /** Argument, flags, width, precision, conversion. */
    private static final Pattern SPECIFIER =
            Pattern.compile("%(?:\\d+\\$|<)?[-#+ 0,(]*(\\d+)?(?:\\.(\\d+))?([tT]?[a-zA-Z%])");

    private static final int WIDEST = 1_000;
    private static final int DIGITS = 3;
    private static final int OTHER = 400;

    private static final ClassValue<Boolean> HAS_TEXT = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return type.getMethod("toString").getDeclaringClass() != Object.class;
            } catch (NoSuchMethodException e) {
                return false;
            }
        }
    };

    private BoundedText() {}

    /** {@code String.valueOf(value)}. */
    static String of(Object value) {
        Work.count(value);
        requireText(value);
        String text = String.valueOf(value);
        Work.requireLength(text.length());
        return text;
    }

    /** What has no text of its own would tell its identity. */
    private static void requireText(Object value) {
        if (value == null || value instanceof CharSequence || value instanceof Number) {
            return;
        }
        if (value instanceof Collection<?> all) {
            all.forEach(BoundedText::requireText);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                requireText(key);
                requireText(each);
            });
        } else if (value instanceof Map.Entry<?, ?> entry) {
            requireText(entry.getKey());
            requireText(entry.getValue());
        } else if (value instanceof Optional<?> some) {
            some.ifPresent(BoundedText::requireText);
        } else if (!HAS_TEXT.get(value.getClass())) {
            throw new IllegalArgumentException(
                    "a %s has no text of its own; write its fields".formatted(nameOf(value.getClass())));
        }
    }

    private static String nameOf(Class<?> type) {
        return type.isHidden() || type.isSynthetic() ? "function" : type.getSimpleName();
    }

    static String concat(String one, String other) {
        long length = (long) one.length() + other.length();
        Work.requireLength(length);
        String text = one.concat(other);
        Work.count(text);
        return text;
    }

    static String repeat(String text, int count) {
        Work.requireLength((long) text.length() * Math.max(0, count));
        String result = text.repeat(count);
        Work.count(result);
        return result;
    }

    static String replace(String text, CharSequence target, CharSequence replacement) {
        String from = of(target);
        String to = of(replacement);
        int gap = Math.max(1, from.length());
        long most =
                to.length() <= from.length() ? text.length() : text.length() + (text.length() / gap + 1L) * to.length();
        if (most > Work.LONGEST) {
            Work.requireLength(text.length() + occurrences(text, from) * (to.length() - from.length()));
        }
        return text.replace(from, to);
    }

    private static long occurrences(String text, String part) {
        if (part.isEmpty()) {
            return text.length() + 1L;
        }
        long count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            Steps.count();
            count++;
        }
        return count;
    }

    static String join(CharSequence separator, Iterable<?> parts) {
        StringJoiner joiner = new StringJoiner(separator);
        for (Object part : parts) {
            add(joiner, part, separator.length());
        }
        return joiner.toString();
    }

    private static StringJoiner add(StringJoiner joiner, Object part, int separator) {
        String text = of(part);
        Steps.count(1 + separator / 8);
        Work.requireLength((long) joiner.length() + separator + text.length());
        return joiner.add(text);
    }

    static Collector<CharSequence, ?, String> joining(
            CharSequence separator, CharSequence prefix, CharSequence suffix) {
        return Collector.of(
                () -> new StringJoiner(separator, prefix, suffix),
                (joiner, part) -> add(joiner, part, separator.length()),
                StringJoiner::merge,
                StringJoiner::toString);
    }

    static String join(CharSequence separator, CharSequence... parts) {
        return join(separator, Arrays.asList(parts));
    }

    /** {@code String.format}, in the locale that is given, or in none: never in the one of the machine. */
    static String format(Locale locale, String format, Object... arguments) {
        Object[] given = arguments == null ? new Object[] {null} : arguments;
        Object[] texts = new Object[given.length];
        int longest = "false".length();
        for (int index = 0; index < texts.length; index++) {
            texts[index] = isPlain(given[index]) ? given[index] : of(given[index]);
            longest = Math.max(longest, texts[index] instanceof String text ? text.length() : 0);
        }
        long length = format.length();
        Matcher specifier = SPECIFIER.matcher(format);
        while (specifier.find()) {
            Steps.count();
            requireNarrow(specifier.group(1));
            requireNarrow(specifier.group(2));
            if (specifier.group(DIGITS).equalsIgnoreCase("h")) {
                throw new IllegalArgumentException("%h is not available to rules: a hash differs from run to run");
            }
            boolean isText = specifier.group(DIGITS).equalsIgnoreCase("s");
            length += isText ? longest : OTHER;
            if (specifier.group(1) != null || specifier.group(2) != null) {
                length += WIDEST;
            }
        }
        if (length > Work.LONGEST) {
            Steps.count(length / 8);
            throw Steps.tooLarge("a text of more than %d characters".formatted(Work.LONGEST));
        }
        String text = String.format(locale, format, texts);
        Work.count(text);
        return text;
    }

    private static boolean isPlain(Object value) {
        return value == null
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof String
                || value instanceof java.time.temporal.TemporalAccessor;
    }

    private static void requireNarrow(String number) {
        if (number != null && (number.length() > DIGITS + 1 || Integer.parseInt(number) > WIDEST)) {
            throw Steps.tooLarge("a text of more than %d characters of one value".formatted(WIDEST));
        }
    }
}
