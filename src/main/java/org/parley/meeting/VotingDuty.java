package org.parley.meeting;

/** Derived: a registered agent is in a meeting that votes. */
public record VotingDuty(String agentId, String meetingId) {
    /** Why it takes no task meanwhile. */
    public String reason() {
        return "votes in " + meetingId;
    }
}
