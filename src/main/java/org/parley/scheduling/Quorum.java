package org.parley.scheduling;

/**
 * How many have to take part in a meeting, and how many of those whom it concerns are registered.
 *
 * @param registered less than needed, unless somebody who has to accept is not registered
 */
public record Quorum(int needed, int registered) {}
