package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An agent has something in mind that it had not before, or otherwise. */
public record AgentStateChanged(String conversationId, String agentId, String name, long version, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId, agentId);
    }
}
