package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Effect;

/**
 * An agent is asked for its answer, where it can be reached.
 *
 * @param until when its time is up
 */
public record AnswerRequested(String conversationId, int turn, String agentId, String destination, Instant until)
        implements Effect {
    @Override
    public List<String> subjects() {
        return List.of(Turn.keyOf(conversationId, turn), agentId, conversationId);
    }
}
