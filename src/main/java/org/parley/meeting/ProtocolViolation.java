package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Refusal;

/**
 * Something in a meeting is refused.
 *
 * @param agentId who tried it
 * @param act     what was tried
 * @param missing what it would have taken
 */
public record ProtocolViolation(String meetingId, String agentId, String act, String missing, Instant at)
        implements Refusal {
    public ProtocolViolation(MeetingCommand command, String missing) {
        this(
                command.meetingId(),
                command.agentId() == null ? Message.RULES : command.agentId(),
                command.act(),
                missing,
                command.at());
    }

    @Override
    public String subject() {
        return meetingId;
    }

    @Override
    public String reason() {
        return missing;
    }

    @Override
    public boolean concernsRules() {
        return agentId.equals(Message.RULES);
    }

    @Override
    public List<String> subjects() {
        return List.of(meetingId, agentId);
    }
}
