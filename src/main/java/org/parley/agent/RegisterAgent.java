package org.parley.agent;

import org.parley.engine.fact.Command;
import org.parley.engine.fact.Levels;

/**
 * An agent joins the workspace, or says anew what it can do.
 *
 * @param maxConcurrent null for the policy's
 */
public record RegisterAgent(
        String agentId,
        String name,
        String occupation,
        Levels skillLevels,
        Levels preferences,
        Integer maxConcurrent,
        String endpoint)
        implements Command {}
