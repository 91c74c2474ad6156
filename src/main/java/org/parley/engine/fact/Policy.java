package org.parley.engine.fact;

/** A number, threshold or table that users turn: loaded from the YAML files beside the rules, never journalled. */
public interface Policy {
    /** What the files and the API call it: its type. */
    default String getName() {
        return getClass().getSimpleName();
    }
}
