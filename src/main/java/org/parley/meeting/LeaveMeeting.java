package org.parley.meeting;

import java.time.Instant;

/** Somebody goes. */
public record LeaveMeeting(String meetingId, String agentId, Instant at) implements MeetingCommand {
    @Override
    public String act() {
        return "leave";
    }

    @Override
    public LeaveMeeting at(Instant moment) {
        return new LeaveMeeting(meetingId, agentId, moment);
    }
}
