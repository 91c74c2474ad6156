package org.parley.project;

/**
 * By which strategy an agent's standing is to be explained.
 *
 * @param task key of the task
 */
public record Approach(String task, String agentId, String strategy) {}
