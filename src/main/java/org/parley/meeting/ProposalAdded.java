package org.parley.meeting;

import java.util.List;
import org.parley.engine.fact.Decision;

/** There is something to decide. */
public record ProposalAdded(String meetingId, String proposalId, String title, String author) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId, author);
    }
}
