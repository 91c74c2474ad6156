package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** A conversation has come to rest, has ended, or goes on. */
public record ConversationStateChanged(String conversationId, Conversation.State state, String reason, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId);
    }
}
