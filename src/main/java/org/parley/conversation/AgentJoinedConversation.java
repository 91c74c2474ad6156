package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * An agent takes part.
 *
 * @param seat place in the order of joining, from 0
 */
public record AgentJoinedConversation(String conversationId, String agentId, String role, int seat, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId, agentId);
    }
}
