package org.parley.conversation;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** Something that one agent has in mind is handed to another one. */
public record TransferKnowledge(String conversationId, String name, String from, String to, Instant at)
        implements Dated {
    @Override
    public TransferKnowledge at(Instant moment) {
        return new TransferKnowledge(conversationId, name, from, to, moment);
    }
}
