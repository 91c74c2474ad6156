package org.parley.conversation;

import java.util.List;
import org.parley.engine.fact.Decision;

/** An entry was not written: there is no room for it. */
public record ContextOverflow(String conversationId, String name, String reason) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId);
    }
}
