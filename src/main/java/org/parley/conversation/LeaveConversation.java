package org.parley.conversation;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** An agent takes part no longer. */
public record LeaveConversation(String conversationId, String agentId, Instant at) implements Dated {
    @Override
    public LeaveConversation at(Instant moment) {
        return new LeaveConversation(conversationId, agentId, moment);
    }
}
