package org.parley.engine.fact;

import java.time.Instant;

/** The time of one virtual clock; it stands still between the deadlines set on it. */
public class Clock implements Fact {
    /** The clock on the wall: a deadline on it is due when the system's time has come. No virtual clock can have the id. */
    public static final String SYSTEM = "@system";

    private String id;
    private Instant now;

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
}
