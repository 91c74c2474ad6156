package org.parley.agent;

import java.util.List;
import org.parley.engine.fact.Decision;

/** The agent is gone from the workspace. */
public record AgentRemoved(String agentId) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId);
    }
}
