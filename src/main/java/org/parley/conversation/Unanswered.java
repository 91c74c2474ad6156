package org.parley.conversation;

import org.parley.engine.fact.Fact;

/**
 * A message that waits to be answered.
 *
 * @param number  the message
 * @param sender  who said it
 * @param replies how many answers to answers it is away from what was said from outside
 * @param to      the agent who alone is to answer it; null if a strategy decides
 */
public record Unanswered(String conversationId, int number, String sender, int replies, String to) implements Fact {
    @Override
    public String key() {
        return ConversationMessage.keyOf(conversationId, number);
    }
}
