package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * How simulated agents work.
 *
 * @param scope the projects that go by it
 * @param effort hours of simulated time that one estimated hour takes
 * @param spread share of these by which a task takes more or less at most, when a run has a seed
 */
public record SimulationPolicy(
        @JacksonInject Scope scope,

        @Range(from = 0.001, to = 1000, unit = "hours per estimated hour")
        double effort,

        @Range(from = 0, to = 1) double spread)
        implements ScopedPolicy {}
