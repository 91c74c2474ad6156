package org.parley.meeting;

import java.time.Instant;

/** Somebody wants another one to come. */
public record InviteAgent(String meetingId, String agentId, String invited, String role, Instant at)
        implements MeetingCommand {
    @Override
    public String act() {
        return "invite";
    }

    @Override
    public InviteAgent at(Instant moment) {
        return new InviteAgent(meetingId, agentId, invited, role, moment);
    }
}
