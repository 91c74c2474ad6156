package org.parley.engine.network;

/** What a session knows of a lazy input. */
final class LazyMemory extends LooseMemory {
    private static final long NONE = -1;

    private boolean seen;
    private boolean awake;
    private long wokenBy = NONE;
    private long lastGiven = NONE;

    LazyMemory(boolean awake) {
        this.awake = awake;
    }

    /** True if ever a fact has passed the conditions of the input. */
    boolean hasSeen() {
        return seen;
    }

    void see() {
        seen = true;
    }

    boolean isAwake() {
        return awake;
    }

    /** @param propagation its number */
    void wake(long propagation) {
        awake = true;
        wokenBy = propagation;
    }

    boolean isWokenBy(long propagation) {
        return wokenBy == propagation;
    }

    /** A fact has been given to the input when it woke; ids rise in the order in which facts are inserted. */
    void given(long fact) {
        lastGiven = Math.max(lastGiven, fact);
    }

    boolean wasGiven(long fact) {
        return fact <= lastGiven;
    }
}
