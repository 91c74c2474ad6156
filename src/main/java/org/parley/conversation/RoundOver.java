package org.parley.conversation;

/**
 * A message has been dealt with. Working fact.
 *
 * @param reason why nobody was chosen; null if somebody was
 */
public record RoundOver(ConversationRound round, String reason) {}
