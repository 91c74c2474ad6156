package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Dated;

/**
 * Somebody wants a conversation. What is null is as usual.
 *
 * @param allowedRoles empty for any
 * @param moderator    null for none
 * @param arbiter      null for nobody
 * @see ConversationPolicy
 */
public record CreateConversation(
        String conversationId,
        String topic,
        String turnStrategy,
        Integer maxTurnsPerAgent,
        List<String> allowedRoles,
        Double timeout,
        Double turnTimeout,
        String visibility,
        Integer selectionSize,
        Integer replies,
        String moderator,
        String arbiter,
        Instant at)
        implements Dated {
    public CreateConversation {
        allowedRoles = allowedRoles == null ? List.of() : List.copyOf(allowedRoles);
    }

    @Override
    public CreateConversation at(Instant moment) {
        return new CreateConversation(
                conversationId,
                topic,
                turnStrategy,
                maxTurnsPerAgent,
                allowedRoles,
                timeout,
                turnTimeout,
                visibility,
                selectionSize,
                replies,
                moderator,
                arbiter,
                moment);
    }
}
