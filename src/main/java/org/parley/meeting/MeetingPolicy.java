package org.parley.meeting;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * How a simulated meeting runs.
 *
 * @param rounds       how often everybody has the floor
 * @param turnStrategy how the floor is given (rules/conversation/strategies.yaml)
 */
public record MeetingPolicy(
        @Range(from = 1, unit = "rounds") int rounds, String turnStrategy) implements Policy {}
