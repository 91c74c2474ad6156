package org.parley.conversation;

import org.parley.engine.fact.Index;

/** The agents of a conversation by what they are known for; derived. */
public record KnownSpeakers(String conversationId, Index<Speaker> byTopic) {}
