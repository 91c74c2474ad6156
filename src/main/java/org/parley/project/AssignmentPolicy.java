package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.util.List;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * How candidates for a task are scored, and who does it where there are none (spec/projects.md, Assignment 2 and 4).
 *
 * @param scope the projects that go by it
 * @param strategy            the strategy of projects that do not name one
 * @param strategies          the strategies that have rules
 * @param preferenceWeight    points per preference level
 * @param loadPenalty         points taken off per task the agent is engaged in
 * @param unknownPreference   preference level of an agent that states none
 * @param fallbackAgent       id of the agent that takes the tasks nobody is eligible for, able or not; empty for nobody
 */
public record AssignmentPolicy(
        @JacksonInject Scope scope,
        String strategy,
        List<String> strategies,
        @Range(unit = "points per preference level") double preferenceWeight,
        @Range(unit = "points per task under way") double loadPenalty,
        @Range(from = 1, to = 10) double unknownPreference,
        String fallbackAgent)
        implements ScopedPolicy {}
