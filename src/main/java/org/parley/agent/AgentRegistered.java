package org.parley.agent;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * The agent counts from now on with what it declared.
 *
 * @param joined false if it was here before
 */
public record AgentRegistered(String agentId, boolean joined) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId);
    }
}
