package org.parley.engine.fact;

import java.time.Instant;

/**
 * A clock has reached its earliest deadline: every deadline with {@code at == to} is due. No deadline is skipped.
 *
 * @param at when that was noticed, which after an interruption may be long after; null on a virtual clock
 */
public record TimeAdvanced(String clock, Instant to, Instant at) implements Command {
    public TimeAdvanced(String clock, Instant to) {
        this(clock, to, null);
    }

    /** From when on whoever is told now can act. */
    public Instant moment() {
        return at == null || at.isBefore(to) ? to : at;
    }
}
