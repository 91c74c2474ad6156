package org.parley.meeting;

import org.parley.engine.fact.Fact;

/**
 * Somebody in a meeting.
 *
 * @param seat place in the order of speaking, from 0
 */
public record Participant(String meetingId, String agentId, int seat) implements Fact {
    @Override
    public String key() {
        return meetingId + "@" + agentId;
    }
}
