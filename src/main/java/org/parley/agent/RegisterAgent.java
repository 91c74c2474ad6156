package org.parley.agent;

import org.parley.engine.fact.Command;
import org.parley.engine.fact.Levels;

/**
 * An agent joins the workspace, or says anew what it can do.
 *
 * @param maxConcurrent null for the policy's
 * @param endpoint      where it is asked to work; null if it is not
 * @param polls         whether it looks for its tasks itself
 */
public record RegisterAgent(
        String agentId,
        String name,
        String occupation,
        Levels skillLevels,
        Levels preferences,
        Integer maxConcurrent,
        String endpoint,
        boolean polls)
        implements Command {
    public RegisterAgent(
            String agentId,
            String name,
            String occupation,
            Levels skillLevels,
            Levels preferences,
            Integer maxConcurrent,
            String endpoint) {
        this(agentId, name, occupation, skillLevels, preferences, maxConcurrent, endpoint, false);
    }
}
