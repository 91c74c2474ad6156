package org.parley.meeting;

import java.time.Instant;
import java.util.Map;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Ordinal;

/**
 * Something said in a meeting. Everybody in it hears everything.
 *
 * @param number      place among the meeting's messages, from 1
 * @param round       the round in which it was said
 * @param agentId     who said it; {@value #RULES} for the rules
 * @param messageType one of the message types, {@code vote} or {@code state_change}
 * @param content     the fields of the type
 */
public record Message(
        String messageId,
        String meetingId,
        int number,
        int round,
        Instant timestampUtc,
        String agentId,
        String messageType,
        Map<String, String> content)
        implements Fact {
    /** Who speaks when nobody does. */
    public static final String RULES = "@rules";

    public Message(
            String meetingId,
            int number,
            int round,
            Instant timestampUtc,
            String agentId,
            String messageType,
            Map<String, String> content) {
        this(
                idOf(meetingId, number),
                meetingId,
                number,
                round,
                timestampUtc,
                agentId == null ? RULES : agentId,
                messageType,
                content);
    }

    @Override
    public String key() {
        return idOf(meetingId, number);
    }

    /** A field of its type; empty if it was left out. */
    public String field(String name) {
        return content.getOrDefault(name, "");
    }

    private static String idOf(String meetingId, int number) {
        return meetingId + ":" + Ordinal.of(number);
    }
}
