package org.parley.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.parley.engine.session.FactStore;
import org.parley.meeting.Ballot;
import org.parley.meeting.Certificate;
import org.parley.meeting.Proposal;

/**
 * A proposal with what was voted on it.
 *
 * @param open         the ballot that is open; absent if there is none
 * @param certificates the results, in the order of the ballots; anybody can count them again
 */
public record ProposalView(@JsonUnwrapped Proposal proposal, Ballot open, List<Certificate> certificates) {
    /** The proposals of a meeting, by id. */
    public static List<ProposalView> of(FactStore facts, String meetingId) {
        return facts.consistently(() -> facts.all(Proposal.class, meetingId + ":")
                .map(proposal -> of(facts, proposal))
                .toList());
    }

    private static ProposalView of(FactStore facts, Proposal proposal) {
        String ballots = proposal.key() + "#";
        return new ProposalView(
                proposal,
                facts.all(Ballot.class, ballots)
                        .filter(ballot -> ballot.getState() == Ballot.State.OPEN)
                        .findFirst()
                        .orElse(null),
                facts.all(Certificate.class, ballots).toList());
    }
}
