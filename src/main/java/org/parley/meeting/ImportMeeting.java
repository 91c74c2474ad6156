package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Dated;

/**
 * A meeting comes from a mailbox, as it was there.
 *
 * @param votes on the proposals of which the mailbox has no ballot
 */
public record ImportMeeting(
        Meeting meeting,
        Proceedings counts,
        List<Participant> participants,
        List<AgendaItem> agenda,
        List<Proposal> proposals,
        List<Ballot> ballots,
        List<Elector> electors,
        List<Certificate> certificates,
        List<Message> messages,
        List<MailboxVotes> votes,
        Instant at)
        implements Dated {
    public ImportMeeting {
        votes = votes == null ? List.of() : votes;
    }

    public String meetingId() {
        return meeting.getMeetingId();
    }

    @Override
    public ImportMeeting at(Instant moment) {
        return new ImportMeeting(
                meeting,
                counts,
                participants,
                agenda,
                proposals,
                ballots,
                electors,
                certificates,
                messages,
                votes,
                moment);
    }
}
