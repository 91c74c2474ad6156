package org.parley.conversation;

import java.time.Instant;

/** An agent has nothing to say this time. */
public record PassTurn(String conversationId, int turn, String agentId, String reason, Instant at)
        implements TurnReport {
    @Override
    public PassTurn at(Instant moment) {
        return new PassTurn(conversationId, turn, agentId, reason, moment);
    }
}
