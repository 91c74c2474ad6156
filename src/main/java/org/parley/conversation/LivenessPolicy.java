package org.parley.conversation;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * What keeps conversations from going on for ever.
 *
 * @param longestExchange answers after which agents stop answering each other, until something is said from outside
 * @param namings         how often somebody who names a next speaker who may not speak is asked to name another one
 */
public record LivenessPolicy(
        @Range(from = 1, unit = "answers") int longestExchange,
        @Range(unit = "times") int namings) implements Policy {}
