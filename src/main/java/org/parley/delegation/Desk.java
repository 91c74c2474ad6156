package org.parley.delegation;

/**
 * A manager who is to be asked.
 *
 * @param depth below the first one
 */
public record Desk(String managerId, int depth) {}
