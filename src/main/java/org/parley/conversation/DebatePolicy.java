package org.parley.conversation;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * What settles a key on which agents differ (spec/conversations.md).
 *
 * @param majority    share of the weight that a value needs more than
 * @param leastWeight what a voice counts at least, whatever the priority of its role
 */
public record DebatePolicy(
        @Range(to = 1) double majority, @Range(from = 1) int leastWeight) implements Policy {}
