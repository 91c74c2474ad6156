package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.parley.engine.fact.Fact;
import org.parley.engine.input.Quoted;
import org.parley.engine.session.FactStore;

/** Which part of a list is asked for. */
public class PageRequest {
    /** How many items a part has if nobody says. */
    static final int USUAL = 100;

    /** Of its query parameters. */
    static final Set<String> NAMES = Set.of("cursor", "limit");

    @QueryParam("cursor")
    @DefaultValue("")
    @Parameter(description = "next of the part before")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("" + USUAL)
    @Parameter(description = "how many items, at most 1000")
    String limit;

    String cursor() {
        return cursor;
    }

    /** The cursor into a list of keys that begin with the prefix; empty for the first part. */
    String after(String prefix) {
        // A key that has gone since is a place in the order still.
        if (!cursor.isEmpty() && (!cursor.startsWith(prefix) || cursor.chars().anyMatch(Character::isISOControl))) {
            throw noCursor(cursor);
        }
        return cursor;
    }

    static HttpProblem noCursor(String cursor) {
        return Problems.badRequest("cursor %s is none that this list gave".formatted(Quoted.of(cursor)));
    }

    int limit() {
        return Page.limit(limit);
    }

    /** Facts whose key begins with the prefix, by key. */
    Page<JsonNode> of(FactStore facts, Class<? extends Fact> type, String prefix) {
        return of(facts, type.getSimpleName(), prefix);
    }

    /** The same, of a type by its name. */
    Page<JsonNode> of(FactStore facts, String type, String prefix) {
        return Page.of(facts.page(type, prefix, after(prefix), limit() + 1), limit());
    }

    /** Of something that begins where the cursor says. */
    <T> Page<T> from(Stream<T> rest, Function<T, String> cursorOf) {
        return Page.of(rest, cursorOf, limit());
    }

    /** Of a list that is short enough to be put in order each time. */
    <T> Page<T> byKey(Stream<T> all, Function<T, String> key) {
        return byKey(all, "", key);
    }

    /** The same, of keys that begin with the prefix. */
    <T> Page<T> byKey(Stream<T> all, String prefix, Function<T, String> key) {
        String after = after(prefix);
        return from(all.filter(each -> key.apply(each).compareTo(after) > 0).sorted(Comparator.comparing(key)), key);
    }

    /** The same, by a number from 1 on. */
    <T> Page<T> byNumber(Stream<T> all, ToLongFunction<T> number) {
        long after = cursor.isEmpty() ? 0 : Page.number("cursor", cursor, 0, Long.MAX_VALUE);
        return from(
                all.filter(each -> number.applyAsLong(each) > after).sorted(Comparator.comparingLong(number)),
                each -> Long.toString(number.applyAsLong(each)));
    }
}
