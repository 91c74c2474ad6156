package org.parley.report;

import java.util.Comparator;
import java.util.List;
import org.parley.meeting.Meeting;
import org.parley.meeting.MeetingOutcome;
import org.parley.meeting.Participant;
import org.parley.meeting.Proceedings;

/**
 * A meeting and what it came to.
 *
 * @param messages how many were posted, votes and changes of state not counted
 * @param outcome  absent until the meeting is closed
 */
public record MeetingReport(
        String meetingId,
        String topic,
        String state,
        String facilitator,
        List<String> participants,
        int messages,
        MeetingOutcome outcome) {
    /** The meetings of a project, in the order in which they were opened. */
    public static List<MeetingReport> of(ProjectView view) {
        return view.meetings().stream().map(meeting -> of(view, meeting)).toList();
    }

    private static MeetingReport of(ProjectView view, Meeting meeting) {
        return new MeetingReport(
                meeting.getMeetingId(),
                meeting.getTopic(),
                meeting.getState(),
                meeting.getFacilitator(),
                view.facts()
                        .all(Participant.class, meeting.getMeetingId() + "@")
                        .sorted(Comparator.comparing(Participant::getSeat))
                        .map(Participant::getAgentId)
                        .toList(),
                view.facts()
                        .find(Proceedings.class, meeting.getMeetingId())
                        .map(Proceedings::getPosted)
                        .orElse(0),
                view.facts().find(MeetingOutcome.class, meeting.getMeetingId()).orElse(null));
    }
}
