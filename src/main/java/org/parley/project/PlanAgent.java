package org.parley.project;

/**
 * An agent that is reckoned with in a plan.
 *
 * @param capacity how many tasks it does at once at most
 */
public record PlanAgent(String agentId, int capacity) {}
