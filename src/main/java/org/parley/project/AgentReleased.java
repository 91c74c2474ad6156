package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/** The agent takes tasks of all projects again. */
public record AgentReleased(String projectId, String agentId) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId, projectId);
    }
}
