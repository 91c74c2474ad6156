package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** Something was said that the agents will answer. */
public record MessageReceived(String conversationId, int message, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId);
    }
}
