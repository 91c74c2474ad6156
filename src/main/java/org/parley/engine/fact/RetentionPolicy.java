package org.parley.engine.fact;

/**
 * How much of a journal stays at hand.
 *
 * @param keepEntries entries that are always kept
 * @param atLeast     entries that are archived at a time, or more
 */
public record RetentionPolicy(
        @Range(from = 1, unit = "entries") long keepEntries,
        @Range(from = 1, unit = "entries") long atLeast) implements ServerPolicy {}
