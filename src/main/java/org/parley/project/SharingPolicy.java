package org.parley.project;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * How projects that share their agents compete for them.
 *
 * @param ageingHours hours that a task has been ready that weigh as much as one level of priority
 */
public record SharingPolicy(
        @Range(from = 0.001, unit = "hours a level") double ageingHours) implements Policy {}
