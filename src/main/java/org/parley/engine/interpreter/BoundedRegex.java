package org.parley.engine.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.parley.engine.steps.Steps;

/** Regular expressions over texts that count each look at a character, so that none searches for ever. */
public final class BoundedRegex {
    private static final Pattern COUNTED = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");
    /** Of all numbers of repetitions in one expression, multiplied: groups that repeat nothing look at no character. */
    private static final long REPETITIONS = 100_000;

    /** What repeats nothing but a repetition may be tried in as many ways as a text has parts. */
    private static final Pattern NESTED = Pattern.compile("\\((?:\\?:)?(?:\\[[^\\]]*]|\\\\?.)[*+]\\)[*+]");

    private static final int LONGEST = 10_000;

    private BoundedRegex() {}

    private record Counted(CharSequence text) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            Steps.count();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static Matcher matcher(String expression, CharSequence text) {
        Steps.count(1 + expression.length());
        if (expression.length() > LONGEST) {
            throw Steps.tooLarge("a regular expression of more than %d characters".formatted(LONGEST));
        }
        if (NESTED.matcher(expression).find()) {
            throw Steps.tooLarge("a search for a repetition of repetitions; write a* for (a*)*");
        }
        long repetitions = 1;
        Matcher numbers = COUNTED.matcher(expression);
        while (numbers.find()) {
            String most = numbers.group(2) == null || numbers.group(2).isEmpty() ? numbers.group(1) : numbers.group(2);
            repetitions *= most.length() > 6 ? REPETITIONS + 1 : Math.max(1, Long.parseLong(most));
            if (repetitions > REPETITIONS) {
                throw Steps.tooLarge("a regular expression that repeats more than %d times".formatted(REPETITIONS));
            }
        }
        try {
            return Pattern.compile(expression).matcher(new Counted(text));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is no regular expression: %s".formatted(expression, e.getDescription()));
        }
    }

    /** Why a text is no regular expression; empty if it is one. */
    public static Optional<String> mistake(String text) {
        try {
            Pattern.compile(text);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("\"%s\" is no regular expression: %s at its character %d"
                    .formatted(text, e.getDescription(), Math.max(0, e.getIndex()) + 1));
        } catch (IllegalArgumentException | StackOverflowError e) {
            return Optional.of("\"%s\" is no regular expression".formatted(text));
        }
    }

    /** {@code text.matches(expression)}. */
    public static boolean matches(String text, String expression) {
        return matcher(expression, text).matches();
    }

    static String replace(String text, String expression, String replacement, boolean all) {
        Matcher matcher = matcher(expression, text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            Steps.count(1 + replacement.length() / 8);
            matcher.appendReplacement(result, replacement);
            Work.requireLength(result.length());
            if (!all) {
                break;
            }
        }
        String replaced = matcher.appendTail(result).toString();
        Work.requireLength(replaced.length());
        return replaced;
    }

    static String[] split(String text, String expression, int limit) {
        if (text.isEmpty()) {
            return new String[] {""};
        }
        List<String> parts = new ArrayList<>();
        Matcher matcher = matcher(expression, text);
        int from = 0;
        while ((limit <= 0 || parts.size() < limit - 1) && matcher.find()) {
            Steps.count();
            if (matcher.end() == 0) {
                continue;
            }
            parts.add(text.substring(from, matcher.start()));
            from = matcher.end();
        }
        parts.add(text.substring(from));
        if (limit == 0) {
            while (parts.size() > 1 && parts.get(parts.size() - 1).isEmpty()) {
                parts.remove(parts.size() - 1);
            }
            if (parts.size() == 1 && parts.get(0).isEmpty() && from > 0) {
                return new String[0];
            }
        }
        return parts.toArray(String[]::new);
    }
}
