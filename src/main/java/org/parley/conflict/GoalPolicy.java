package org.parley.conflict;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * How conflicts between goals are resolved.
 *
 * @param offerSeconds how long agents have to offer a compromise
 */
public record GoalPolicy(@Range(from = 1, unit = "seconds") int offerSeconds) implements Policy {}
