package org.parley.project;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * How projects that share their agents compete for them.
 *
 * @param ageingHours hours of waiting that weigh as much as one level of priority; a project waits since its first task is
 *     ready, or since one of its tasks found an agent if that is later
 */
public record SharingPolicy(
        @Range(from = 0.001, unit = "hours a level") double ageingHours) implements Policy {}
