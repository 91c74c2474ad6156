package org.parley.meeting;

import java.util.List;
import org.parley.engine.fact.Decision;

/** Too few have voted; the proposal may be voted on again. */
public record ProposalReturned(String meetingId, String proposalId, Certificate certificate) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId);
    }
}
