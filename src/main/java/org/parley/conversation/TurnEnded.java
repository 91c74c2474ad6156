package org.parley.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A turn was answered, passed, or its time is up.
 *
 * @param answer number of the message that came of it; 0 for none
 * @param voice  what the answer counts; null if nothing was answered
 * @param next   whom the answer names to speak next; null for nobody
 * @param reason why it was not answered; null if it was
 * @param tokens what it cost
 */
public record TurnEnded(
        String conversationId,
        int turn,
        int message,
        String agentId,
        Turn.State state,
        int answer,
        Voice voice,
        String next,
        String reason,
        long tokens,
        Instant grantedAt,
        Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(key(), agentId, conversationId);
    }

    public String key() {
        return Turn.keyOf(conversationId, turn);
    }

    public boolean isAnswered() {
        return state == Turn.State.ANSWERED;
    }

    public boolean isPassed() {
        return state == Turn.State.PASSED;
    }

    public boolean isTimedOut() {
        return state == Turn.State.TIMED_OUT;
    }

    /** How long it took. */
    public long millis() {
        return Duration.between(grantedAt, at).toMillis();
    }
}
