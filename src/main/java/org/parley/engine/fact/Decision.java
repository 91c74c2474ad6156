package org.parley.engine.fact;

import java.util.List;

/** What a rule decided. Other rules of the same command may follow from it; the journal keeps it. */
public interface Decision {
    /** Keys of what the decision is about, the most specific first. */
    List<String> subjects();

    /** What kind of decision it is: the name of its type. */
    default String typeName() {
        return getClass().getSimpleName();
    }
}
