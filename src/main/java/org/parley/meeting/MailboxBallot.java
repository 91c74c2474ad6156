package org.parley.meeting;

import java.util.List;

/** The ballot that the votes of a mailbox make, with its electors. Working fact. */
public record MailboxBallot(Ballot ballot, List<Elector> electors) {
    public String meetingId() {
        return ballot.getMeetingId();
    }

    public String proposalId() {
        return ballot.getProposalId();
    }
}
