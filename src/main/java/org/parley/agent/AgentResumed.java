package org.parley.agent;

import java.util.List;
import org.parley.engine.fact.Decision;

/** The agent takes work on again. */
public record AgentResumed(String agentId) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId);
    }
}
