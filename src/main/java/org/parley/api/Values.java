package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.engine.fact.Levels;
import org.parley.engine.input.Amount;
import org.parley.engine.input.Id;
import org.parley.engine.input.Pointer;
import org.parley.engine.input.Years;

/** The values of requests about coordination; what is wrong with one is a mistake of its body. */
final class Values {
    /** Of claims and goals; what a policy says is for those that name none. */
    static final int HIGHEST_PRIORITY = 1000;

    /** A leap year: nobody is waited for longer. */
    static final int MOST_SECONDS = 60 * 60 * 24 * 366;

    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_NAME = 200;
    static final double HIGHEST_LEVEL = 10;

    private Values() {}

    /** An id in a path. */
    static String id(String id) {
        if (!Id.is(id)) {
            throw Problems.badRequest(Id.refusal(id));
        }
        return id;
    }

    /** Null if it is not given. */
    static String id(Body body, String name) {
        String id = body.text(name);
        if (id != null && !Id.is(id)) {
            body.error(Pointer.to(name), Id.refusal(id));
        }
        return id;
    }

    static List<String> ids(Body body, String name) {
        return ids(body, name, List.of());
    }

    /** @param others that are none of them */
    static List<String> ids(Body body, String name, Collection<String> others) {
        List<String> ids = body.has(name) ? body.texts(name) : List.of();
        Set<String> known = new HashSet<>(others);
        for (int index = 0; index < ids.size(); index++) {
            String id = ids.get(index);
            if (!Id.is(id)) {
                body.error(Pointer.to(name) + "/" + index, Id.refusal(id));
            } else if (!known.add(id)) {
                body.error(Pointer.to(name) + "/" + index, "%s is here twice".formatted(id));
            }
        }
        return ids;
    }

    /** Null if it is not given. */
    static String text(Body body, String name) {
        return text(body, name, LONGEST_TEXT);
    }

    /** The name of something; null if it is not given. */
    static String name(Body body, String name) {
        return text(body, name, LONGEST_NAME);
    }

    /** Null if it is not given. */
    static String text(Body body, String name, int longest) {
        String text = body.text(name);
        if (text != null && (text.isBlank() || text.length() > longest)) {
            body.error(Pointer.to(name), "expected 1 to %d characters".formatted(longest));
        }
        return text;
    }

    /** A number from 0; null if it is not given. */
    static Double amount(Body body, String name) {
        if (!body.has(name)) {
            return null;
        }
        JsonNode number = body.value(name);
        if (!number.isNumber() || number.doubleValue() < 0 || number.doubleValue() > Amount.MOST) {
            body.error(Pointer.to(name), "expected a number from 0 to %d".formatted(Amount.MOST));
        }
        return number.doubleValue();
    }

    static double amount(Body body, String name, double otherwise) {
        Double amount = amount(body, name);
        return amount == null ? otherwise : amount;
    }

    /** Lowest levels by skill, 0 to 10. */
    static Levels skills(Body body, String name) {
        Map<String, Double> levels = new LinkedHashMap<>();
        if (body.has(name) && !body.value(name).isObject()) {
            body.error("/" + name, "expected an object: level by skill");
        } else if (body.has(name)) {
            body.value(name).properties().forEach(each -> {
                double level = each.getValue().asDouble(-1);
                if (!each.getValue().isNumber() || level < 0 || level > HIGHEST_LEVEL) {
                    body.error(Pointer.to(name) + Pointer.to(each.getKey()), "expected a level from 0 to 10");
                }
                levels.put(each.getKey(), level);
            });
        }
        return Levels.of(levels);
    }

    /** Null if it is not given. */
    static Instant moment(Body body, String name) {
        return body.parsed(name, "time in the years 1 to 9999, such as 2026-01-15T09:00:00Z", Years::instant);
    }

    /** Null if it is not given. */
    static LocalDate date(Body body, String name) {
        return body.parsed(name, "date in the years 1 to 9999, such as 2024-07-21", Years::date);
    }
}
