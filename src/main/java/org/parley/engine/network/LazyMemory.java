package org.parley.engine.network;

/** What a session knows of a lazy input. */
final class LazyMemory extends LooseMemory {
    private static final long NONE = -1;
    /** Few visits cost less than to find out whether they are of use. */
    private static final int LEAST_PATIENCE = 100;

    private boolean seen;
    private boolean awake;
    private long visits;
    private long patience = Long.MAX_VALUE;
    private long wokenBy = NONE;
    private long lastGiven = NONE;

    LazyMemory(boolean awake) {
        this.awake = awake;
    }

    /** True if a fact has passed the conditions of the input, ever or since that was forgotten. */
    boolean hasSeen() {
        return seen;
    }

    void see() {
        seen = true;
    }

    void forget() {
        seen = false;
    }

    /** Counts a visit of an input that is awake; true if it is the last one for which it has patience. */
    boolean tires() {
        return ++visits == patience;
    }

    /** @param facts of its type */
    void hasPatience(int facts) {
        visits = 0;
        patience = Math.max(LEAST_PATIENCE, facts / 2);
    }

    void sleep() {
        awake = false;
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
