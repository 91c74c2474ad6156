package org.parley.conversation;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * What holds for a conversation that does not say otherwise.
 *
 * @param turnStrategy     one of the turn strategies
 * @param maxTurnsPerAgent answers that each agent may give; 0 for any number
 * @param timeout          seconds for the whole conversation; 0 for any time
 * @param turnTimeout      seconds for a turn
 * @param visibility       one of {@link Visibility}
 * @param selectionSize    how many answer a message at most, where several do
 * @param replies          how many answers to answers follow one message from outside
 */
public record ConversationDefaults(
        String turnStrategy,
        @Range(unit = "turns") int maxTurnsPerAgent,
        @Range(unit = "seconds") double timeout,
        @Range(from = 0.1, unit = "seconds") double turnTimeout,
        String visibility,
        @Range(from = 1, unit = "agents") int selectionSize,
        @Range(unit = "answers") int replies)
        implements Policy {
    /** How the conversation is to be held that somebody wants. */
    public ConversationPolicy policyOf(CreateConversation create) {
        return new ConversationPolicy(
                create.conversationId(),
                strategyOf(create),
                create.maxTurnsPerAgent() == null ? maxTurnsPerAgent : create.maxTurnsPerAgent(),
                create.allowedRoles(),
                create.timeout() == null ? timeout : create.timeout(),
                create.turnTimeout() == null ? turnTimeout : create.turnTimeout(),
                visibilityOf(create),
                create.selectionSize() == null ? selectionSize : create.selectionSize(),
                create.replies() == null ? replies : create.replies(),
                create.moderator(),
                create.arbiter());
    }

    public String visibilityOf(CreateConversation create) {
        return create.visibility() == null ? visibility : create.visibility();
    }

    public String strategyOf(CreateConversation create) {
        return create.turnStrategy() == null ? turnStrategy : create.turnStrategy();
    }
}
