package org.parley.meeting;

import java.time.Instant;

/**
 * A meeting is to go into another state.
 *
 * @param oldState the state that the mover believes it to be in; null if it does not say
 */
public record MoveMeeting(String meetingId, String agentId, String oldState, String newState, String reason, Instant at)
        implements MeetingCommand {
    @Override
    public String act() {
        return "move";
    }

    @Override
    public MoveMeeting at(Instant moment) {
        return new MoveMeeting(meetingId, agentId, oldState, newState, reason, moment);
    }
}
