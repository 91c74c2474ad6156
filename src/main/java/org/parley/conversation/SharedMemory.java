package org.parley.conversation;

import org.parley.engine.fact.Index;

/** The shared memory of a conversation by key; derived. */
public record SharedMemory(String conversationId, Index<ContextEntry> byKey) {}
