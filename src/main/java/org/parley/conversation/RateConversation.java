package org.parley.conversation;

import org.parley.engine.fact.Command;

/**
 * A user says how good a conversation was.
 *
 * @param rating 1 to 5
 */
public record RateConversation(String conversationId, int rating) implements Command {}
