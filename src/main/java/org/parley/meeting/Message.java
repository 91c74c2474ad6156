package org.parley.meeting;

import java.util.List;
import org.parley.engine.fact.Fact;

/**
 * Something said in a meeting. Everybody in it hears everything.
 *
 * @param number  place among the meeting's messages, from 1
 * @param kind    {@code insight, risk, decision, action_item, next_step, comment} or {@code summary}
 * @param heardBy the participants it reached
 */
public record Message(
        String meetingId, int number, int round, String agentId, String kind, String text, List<String> heardBy)
        implements Fact {
    @Override
    public String key() {
        return "%s:%04d".formatted(meetingId, number);
    }
}
