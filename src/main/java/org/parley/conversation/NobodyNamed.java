package org.parley.conversation;

/** Nobody was named who may speak: the order of joining decides. Working fact. */
public record NobodyNamed(String conversationId) {}
