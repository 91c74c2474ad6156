package org.parley.conversation;

import java.util.List;
import org.parley.engine.fact.Decision;

/** How an agent stands for a turn. */
public record TurnStanding(String conversationId, String agentId, Candidate candidate) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId, agentId);
    }
}
