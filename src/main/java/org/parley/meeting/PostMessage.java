package org.parley.meeting;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody has something to say.
 *
 * @param messageType one of the message types
 * @param content     the fields of the type
 */
public record PostMessage(String meetingId, String agentId, String messageType, Map<String, String> content, Instant at)
        implements MeetingCommand {
    @Override
    public String act() {
        return messageType;
    }

    @Override
    public PostMessage at(Instant moment) {
        return new PostMessage(meetingId, agentId, messageType, content, moment);
    }

    /** A field of the message, null if it is left out. */
    public String field(String name) {
        return content.get(name);
    }
}
