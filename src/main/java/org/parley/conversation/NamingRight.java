package org.parley.conversation;

/** Derived: the agent, who has just spoken, may name who speaks next. */
public record NamingRight(String conversationId, String agentId) {}
