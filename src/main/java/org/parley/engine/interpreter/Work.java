package org.parley.engine.interpreter;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.engine.steps.Steps;

/** Counts the work of one call of Java's library by the size of what it is given and of what it makes. */
final class Work {
    /** Characters of a text at most. */
    static final int LONGEST = 1_000_000;
    /** Elements of a collection at most. */
    static final int MOST = 1_000_000;

    /** Characters that cost one step. */
    private static final int CHARACTERS = 8;

    private static final int DIGITS = 1_000;
    private static final int DEEPEST = 500;
    /** What costs no more for a large collection or text than for a small one. */
    private static final Set<String> CHEAP = Set.of(
            "size",
            "isEmpty",
            "get",
            "getOrDefault",
            "put",
            "putIfAbsent",
            "containsKey",
            "add",
            "addFirst",
            "addLast",
            "length",
            "charAt",
            "isPresent",
            "getKey",
            "getValue",
            "hasNext",
            "next",
            "first",
            "last",
            "firstKey",
            "lastKey",
            "firstEntry",
            "lastEntry",
            "poll",
            "pollFirst",
            "pollLast",
            "peek",
            "peekFirst",
            "peekLast",
            "push",
            "pop",
            "iterator",
            "append",
            "keySet",
            "values",
            "entrySet",
            "subList",
            "orElse");

    private Work() {}

    static boolean isCheap(String method) {
        return CHEAP.contains(method);
    }

    /** Counts what a call is given. */
    static void countArguments(Object... arguments) {
        for (Object argument : arguments) {
            count(argument);
        }
    }

    /** Counts a value with all that it holds. */
    static void count(Object value) {
        if (value instanceof CharSequence text) {
            Steps.count(text.length() / CHARACTERS);
        } else if (value instanceof BigDecimal number) {
            requireDigits(number);
        } else if (holds(value)) {
            deep(value, 0);
        }
    }

    /** Some calls would write out all digits of 1e1000000000. */
    private static void requireDigits(BigDecimal number) {
        if (Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS) {
            throw Steps.tooLarge("a number of more than %d digits".formatted(DIGITS));
        }
    }

    /** Counts a collection or a text as if all of it were looked at. */
    static void countSize(Object value) {
        if (value instanceof CharSequence text) {
            Steps.count(text.length() / CHARACTERS);
        } else if (value instanceof BigDecimal number) {
            requireDigits(number);
        } else if (value instanceof Collection<?> all) {
            Steps.count(all.size());
        } else if (value instanceof Map<?, ?> map) {
            Steps.count(map.size());
        }
    }

    /** Refuses what has grown too large. */
    static void requireSize(Object value) {
        if (value instanceof CharSequence text) {
            requireLength(text.length());
        } else if (value instanceof Collection<?> all && all.size() > MOST
                || value instanceof Map<?, ?> map && map.size() > MOST) {
            throw Steps.tooLarge("a collection of more than %d elements".formatted(MOST));
        }
    }

    static void requireLength(long characters) {
        if (characters > LONGEST) {
            throw Steps.tooLarge("a text of more than %d characters".formatted(LONGEST));
        }
    }

    private static boolean holds(Object value) {
        return value instanceof Collection
                || value instanceof Map
                || value instanceof Map.Entry
                || value instanceof Optional
                || value instanceof Object[]
                || value instanceof DeclaredObject;
    }

    private static void deep(Object value, int depth) {
        if (depth > DEEPEST) {
            throw Steps.tooLarge("something that holds itself, or is nested too deeply");
        }
        Steps.count();
        if (value instanceof CharSequence text) {
            Steps.count(text.length() / CHARACTERS);
        } else if (value instanceof Collection<?> all) {
            all.forEach(each -> deep(each, depth + 1));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                deep(key, depth + 1);
                deep(each, depth + 1);
            });
        } else if (value instanceof Map.Entry<?, ?> entry) {
            deep(entry.getKey(), depth + 1);
            deep(entry.getValue(), depth + 1);
        } else if (value instanceof Optional<?> some) {
            some.ifPresent(each -> deep(each, depth + 1));
        } else if (value instanceof Object[] all) {
            for (Object each : all) {
                deep(each, depth + 1);
            }
        } else if (value instanceof DeclaredObject object) {
            object.type()
                    .fields()
                    .forEach(field -> deep(object.get(object.type().indexOf(field.name())), depth + 1));
        }
    }
}
