package org.parley.conversation;

import java.util.List;
import org.parley.engine.fact.Fact;

/**
 * How a conversation is held; it stays as it was when the conversation was created (spec/conversations.md).
 *
 * @param turnStrategy     one of the turn strategies
 * @param maxTurnsPerAgent answers that each agent may give; 0 for any number
 * @param allowedRoles     names of the roles that may take part; empty for any
 * @param timeout          seconds for the whole conversation; 0 for any time
 * @param turnTimeout      seconds for a turn
 * @param visibility       what those who answer the same message see of one another's answers: a {@link Visibility}
 * @param selectionSize    how many answer a message at most, where several do
 * @param replies          how many answers to answers follow one message from outside
 * @param moderator        agent who names the speakers, where the strategy asks for one; null for none
 * @param arbiter          who settles what the majority cannot; null for nobody
 */
public record ConversationPolicy(
        String conversationId,
        String turnStrategy,
        int maxTurnsPerAgent,
        List<String> allowedRoles,
        double timeout,
        double turnTimeout,
        String visibility,
        int selectionSize,
        int replies,
        String moderator,
        String arbiter)
        implements Fact {
    @Override
    public String key() {
        return conversationId;
    }

    /** True if agents in the role may take part. */
    public boolean allows(AgentRole role) {
        return allowedRoles.isEmpty() || allowedRoles.contains(role.name());
    }

    /** True if so many answers are all that an agent may give. */
    public boolean isUsedUp(int answers) {
        return maxTurnsPerAgent > 0 && answers >= maxTurnsPerAgent;
    }
}
