package org.parley.engine.input;

import com.fasterxml.jackson.core.StreamReadConstraints;

/** How deep what somebody wrote may be nested. */
public final class Depth {
    /** Deeper than anybody writes by hand, and far from what an entry and an answer can hold around it. */
    private static final int MAXIMUM_LEVELS = 200;

    /** For a parser. */
    public static final StreamReadConstraints LIMITED =
            StreamReadConstraints.builder().maxNestingDepth(MAXIMUM_LEVELS).build();

    private Depth() {}
}
