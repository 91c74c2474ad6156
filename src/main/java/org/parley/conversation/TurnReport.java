package org.parley.conversation;

import org.parley.engine.fact.Dated;

/** What an agent, or who speaks for it, says of a turn. */
public interface TurnReport extends Dated {
    String conversationId();

    /** Number of the turn. */
    int turn();

    String agentId();
}
