package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * What the strategy {@code optimal} weighs; each measure is from 0 to 1 (spec/projects.md, Assignment 6).
 *
 * @param scope          the projects that go by it
 * @param skill          weight of the level in the required skills
 * @param availability   weight of the free part of the agent's capacity
 * @param workload       weight of how little work it was given so far
 * @param pastSuccess    weight of the share of its attempts that succeeded
 * @param highestLevel   the level of a skill that counts as 1
 * @param busyHours      hours of work given so far with which the workload counts half
 * @param unknownSuccess past success of an agent that has not ended anything yet
 */
public record OptimalPolicy(
        @JacksonInject Scope scope,
        double skill,
        double availability,
        double workload,
        double pastSuccess,
        @Range(from = 1, unit = "level") double highestLevel,
        @Range(from = 0.001, unit = "hours") double busyHours,
        @Range(to = 1) double unknownSuccess)
        implements ScopedPolicy {}
