package org.parley.meeting;

import org.parley.engine.fact.Policy;

/**
 * How a simulated meeting runs.
 *
 * @param rounds how often everybody has the floor
 */
public record MeetingPolicy(int rounds) implements Policy {}
