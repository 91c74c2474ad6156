package org.parley.report;

import java.util.Comparator;
import java.util.List;
import org.parley.meeting.Meeting;
import org.parley.meeting.MeetingOutcome;
import org.parley.meeting.Participant;

/**
 * A meeting and what it came to.
 *
 * @param messages how many were posted
 * @param outcome  absent until the meeting is closed
 */
public record MeetingReport(
        String meetingId,
        String topic,
        Meeting.State state,
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
                        .sorted(Comparator.comparing(Participant::seat))
                        .map(Participant::agentId)
                        .toList(),
                meeting.getMessages(),
                view.facts().find(MeetingOutcome.class, meeting.getMeetingId()).orElse(null));
    }
}
