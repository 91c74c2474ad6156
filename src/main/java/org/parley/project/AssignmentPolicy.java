package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Policy;

/**
 * How candidates for a task are scored (spec/projects.md, Assignment 2).
 *
 * @param strategy            the strategy of projects that do not name one
 * @param strategies          the strategies that have rules
 * @param preferenceWeight    points per preference level
 * @param loadPenalty         points taken off per task the agent is engaged in
 * @param unknownPreference   preference level of an agent that states none
 */
public record AssignmentPolicy(
        String strategy, List<String> strategies, double preferenceWeight, double loadPenalty, double unknownPreference)
        implements Policy {}
