package org.parley.conversation;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** Nothing more is to be said. */
public record CloseConversation(String conversationId, Instant at) implements Dated {
    @Override
    public CloseConversation at(Instant moment) {
        return new CloseConversation(conversationId, moment);
    }
}
