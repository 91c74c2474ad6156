package org.parley.agent;

import org.parley.engine.fact.Command;

/**
 * An agent takes nothing new on for the time being; what it has in hand it keeps.
 *
 * @param reason null if none is given
 */
public record PauseAgent(String agentId, String reason) implements Command {
    /** Why it is unavailable meanwhile. */
    public String words() {
        return reason == null ? Agent.PAUSED : Agent.PAUSED + ": " + reason;
    }
}
