package org.parley.agent;

import org.parley.engine.fact.Levels;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * What holds for every agent.
 *
 * @param maxConcurrent tasks and meetings at a time, for agents that do not say
 * @param commonSkills  levels that every agent has at least, whatever it declares
 */
public record AgentPolicy(
        @Range(from = 1, unit = "tasks and meetings") int maxConcurrent, Levels commonSkills) implements Policy {}
