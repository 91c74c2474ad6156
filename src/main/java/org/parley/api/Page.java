package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.engine.session.FactCodec;

/**
 * Part of a list, in stable order.
 *
 * @param next the cursor of the next part; absent after the last one
 */
record Page<T>(List<T> items, String next) {
    static final int MOST = 1000;

    /** Of one fact more than the limit: the surplus one says that there is a next part. */
    static Page<JsonNode> of(Map<String, String> facts, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String last = null;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (items.size() == limit) {
                return new Page<>(items, last);
            }
            items.add(FactCodec.parse(fact.getValue()));
            last = fact.getKey();
        }
        return new Page<>(items, null);
    }

    /** The first of a stream, in its order; the one behind the limit says that there is a next part. */
    static <T> Page<T> of(Stream<T> all, Function<T, String> cursor, int limit) {
        List<T> items = all.limit(limit + 1L).toList();
        return items.size() <= limit
                ? new Page<>(items, null)
                : new Page<>(items.subList(0, limit), cursor.apply(items.get(limit - 1)));
    }

    /** The same, each item in another form. */
    <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), next);
    }

    /** A moment that was asked for; null for none. */
    static Instant moment(String name, String asked) {
        try {
            return asked == null ? null : Instant.parse(asked);
        } catch (DateTimeParseException e) {
            throw Problems.badRequest("%s %s is no time, such as 2026-01-15T09:00:00Z".formatted(name, asked));
        }
    }

    static boolean flag(String name, String asked) {
        if (!asked.equals("true") && !asked.equals("false")) {
            throw Problems.badRequest("%s %s is neither true nor false".formatted(name, asked));
        }
        return asked.equals("true");
    }

    /** How many items were asked for, at most {@value #MOST}. */
    static int limit(String asked) {
        return (int) number("limit", asked, MOST);
    }

    /** A number from 1 on. */
    static long number(String name, String asked, long most) {
        return number(name, asked, 1, most);
    }

    static long number(String name, String asked, long least, long most) {
        try {
            long number = Long.parseLong(asked);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw Problems.badRequest("%s %s is not a number between %d and %d".formatted(name, asked, least, most));
    }
}
