package org.parley.engine.fact;

/**
 * A piece of coordination state: journalled on every change, restored on recovery. Unique by type and key: a rule that inserts
 * a second one fails.
 */
public interface Fact {
    /** Identity within the type, stable for the fact's life; a path such as {@code project/task}. */
    String key();
}
