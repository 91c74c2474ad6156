package org.parley.engine.fact;

import java.time.Instant;

/**
 * A moment that somebody waits for. The workspace moves the clock to the earliest one with {@link TimeAdvanced}.
 *
 * @param id      unique
 * @param clock   the clock it is set on
 * @param at      the moment
 * @param kind    what happens then, a word of the domain that set it
 * @param subject key of the fact it is about
 */
public record Deadline(String id, String clock, Instant at, String kind, String subject) implements Fact {
    /** One deadline of a kind for a subject. */
    public Deadline(String clock, Instant at, String kind, String subject) {
        this(kind + ":" + subject, clock, at, kind, subject);
    }

    @Override
    public String key() {
        return id;
    }
}
