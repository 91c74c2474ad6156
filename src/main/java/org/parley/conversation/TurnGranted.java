package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Explanation;

/**
 * An agent is to answer a message.
 *
 * @param turn       number of the turn
 * @param message    number of the message
 * @param sees       number of the last message that it sees
 * @param note       what it is told besides the message; null for nothing
 * @param choice     what spoke for it
 * @param runnerUp   the best of those who were not chosen; null if there was nobody
 * @param candidates how many could have been chosen
 * @param until      when its time is up
 */
public record TurnGranted(
        String conversationId,
        int turn,
        int message,
        String agentId,
        int sees,
        String note,
        @Explanation Candidate choice,
        @Explanation Candidate runnerUp,
        @Explanation int candidates,
        Instant at,
        Instant until)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(key(), agentId, conversationId);
    }

    public String key() {
        return Turn.keyOf(conversationId, turn);
    }
}
