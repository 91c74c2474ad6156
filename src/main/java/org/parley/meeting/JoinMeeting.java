package org.parley.meeting;

import java.time.Instant;

/** Somebody comes. */
public record JoinMeeting(String meetingId, String agentId, Instant at) implements MeetingCommand {
    @Override
    public String act() {
        return "join";
    }

    @Override
    public JoinMeeting at(Instant moment) {
        return new JoinMeeting(meetingId, agentId, moment);
    }
}
