package org.parley.meeting;

import java.util.List;
import org.parley.engine.fact.Decision;

/** A ballot is lost. */
public record ProposalRejected(String meetingId, String proposalId, Certificate certificate) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId);
    }
}
