package org.parley.meeting;

import java.time.Instant;

/** Somebody votes on a proposal; while the ballot is open, also again. */
public record CastVote(String meetingId, String agentId, String proposalId, Vote vote, String rationale, Instant at)
        implements MeetingCommand {
    @Override
    public String act() {
        return "vote";
    }

    @Override
    public CastVote at(Instant moment) {
        return new CastVote(meetingId, agentId, proposalId, vote, rationale, moment);
    }
}
