package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An agent has gone; what it said stays. */
public record AgentLeftConversation(String conversationId, String agentId, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId, agentId);
    }
}
