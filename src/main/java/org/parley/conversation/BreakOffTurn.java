package org.parley.conversation;

import java.time.Instant;

/**
 * An agent will not come to the end of its answer.
 *
 * @param text   what it has said so far; empty for nothing
 * @param reason what has happened to it
 * @param tokens what that has cost
 */
public record BreakOffTurn(
        String conversationId, int turn, String agentId, String text, String reason, long tokens, Instant at)
        implements TurnReport {
    @Override
    public BreakOffTurn at(Instant moment) {
        return new BreakOffTurn(conversationId, turn, agentId, text, reason, tokens, moment);
    }
}
