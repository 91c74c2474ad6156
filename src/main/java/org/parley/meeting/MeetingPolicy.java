package org.parley.meeting;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * How a simulated meeting runs.
 *
 * @param rounds how often everybody has the floor
 */
public record MeetingPolicy(
        @Range(from = 1, unit = "rounds") int rounds) implements Policy {}
