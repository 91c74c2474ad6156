package org.parley.engine.fact;

/** Something with a place in an order that a rule has worked out. */
public interface Ranked {
    /** The lane a {@link Queue} keeps it in. */
    default String lane() {
        return "";
    }

    Rank rank();
}
