package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/** From now on the agent takes tasks of this project alone. */
public record AgentReserved(String projectId, String agentId) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId, projectId);
    }
}
