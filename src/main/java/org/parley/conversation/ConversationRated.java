package org.parley.conversation;

import java.util.List;
import org.parley.engine.fact.Decision;

/** A user was content, more or less. */
public record ConversationRated(String conversationId, int rating) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId);
    }
}
