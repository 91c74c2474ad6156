package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** A proposal is not voted on any more. */
public record ProposalWithdrawn(String meetingId, String proposalId, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId);
    }
}
