package org.parley.conversation;

import org.parley.engine.fact.Command;

/** Nobody needs a conversation any more that has ended. */
public record RemoveConversation(String conversationId) implements Command {}
