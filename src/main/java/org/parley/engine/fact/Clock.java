package org.parley.engine.fact;

import java.time.Instant;

/**
 * The time of one clock. A virtual clock stands still between the deadlines set on it, which come at once; a real one
 * follows the clock on the wall, and what is set on it waits until then.
 */
public class Clock implements Fact {
    /** The clock on the wall: a deadline on it is due when the system's time has come. No virtual clock can have the id. */
    public static final String SYSTEM = "@system";

    private String id;
    private Instant now;
    private boolean real;

    protected Clock() {}

    public Clock(String id, Instant now) {
        this.id = id;
        this.now = now;
    }

    @Override
    public String key() {
        return id;
    }

    public String getId() {
        return id;
    }

    public Instant getNow() {
        return now;
    }

    public void setNow(Instant now) {
        this.now = now;
    }

    public boolean isReal() {
        return real;
    }

    public void setReal(boolean real) {
        this.real = real;
    }

    /** What it shows when a report comes: on a real clock when that was, if it is not known to be later already. */
    public Instant at(Instant reported) {
        return real && reported != null && reported.isAfter(now) ? reported : now;
    }
}
