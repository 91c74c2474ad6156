package org.parley.conversation;

import java.util.List;
import org.parley.engine.fact.Decision;

/** A conversation is gone, with all that was said; the journal has it still. */
public record ConversationRemoved(String conversationId) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId);
    }
}
