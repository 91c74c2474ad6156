package org.parley.agent;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * The agent takes nothing new on until it is resumed.
 *
 * @param reason null if none is given
 */
public record AgentPaused(String agentId, String reason) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId);
    }
}
