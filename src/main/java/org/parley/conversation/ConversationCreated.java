package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** Agents may join. */
public record ConversationCreated(String conversationId, String topic, String turnStrategy, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId);
    }
}
