package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * How the strategy {@code priority_first} chooses agents.
 *
 * @param scope           the projects that go by it
 * @param neutralPriority tasks above it get the most skilled of the able, tasks below it the least skilled
 * @param skillWeight     points per skill level and level of priority above the neutral one
 * @param loadPenalty     points taken off per task the agent is engaged in
 */
public record PriorityFirstPolicy(
        @JacksonInject Scope scope,
        @Range(from = 1, to = 5, unit = "priority") double neutralPriority,
        @Range(unit = "points") double skillWeight,
        @Range(unit = "points per task under way") double loadPenalty)
        implements ScopedPolicy {}
