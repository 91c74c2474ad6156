package org.parley.conversation;

import org.parley.engine.fact.Command;

/**
 * Somebody wants to know how an agent stood when a turn was granted.
 *
 * @param message number of the message that was to be answered
 */
public record TurnInquiry(String conversationId, int message, String agentId) implements Command {}
