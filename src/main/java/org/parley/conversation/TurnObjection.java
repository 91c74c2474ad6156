package org.parley.conversation;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * What keeps an agent from being chosen.
 *
 * @param position place among the conditions; the first failed one is the answer
 */
public record TurnObjection(String conversationId, String agentId, int position, String text) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId, agentId);
    }
}
