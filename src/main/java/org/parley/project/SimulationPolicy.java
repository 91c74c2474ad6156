package org.parley.project;

import org.parley.engine.fact.Policy;

/**
 * How simulated agents work.
 *
 * @param effort hours of simulated time that one estimated hour takes
 */
public record SimulationPolicy(double effort) implements Policy {}
