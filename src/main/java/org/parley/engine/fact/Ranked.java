package org.parley.engine.fact;

import java.util.Collection;
import java.util.List;

/** Something with a place in an order that a rule has worked out. */
public interface Ranked {
    /** The lane a {@link Queue} keeps it in. */
    default String lane() {
        return "";
    }

    /** All of them, for what stands in several; they do not change while it is in the queue. */
    default Collection<String> lanes() {
        return List.of(lane());
    }

    /** Whose {@link Queue} it stands in, where there are several. */
    default String group() {
        return "";
    }

    Rank rank();
}
