package org.parley.conflict;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * Who is told of what he waits for (spec/coordination.md, Conflicts).
 *
 * @param told how many of those who wait are told when another one gets it, the next ones: to tell all of them each time would
 *     cost the square of how many they are
 */
public record ContentionPolicy(
        @Range(from = 0, unit = "agents") int told) implements Policy {}
