package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Dated;

/**
 * Somebody calls a meeting.
 *
 * @param subject      key of what it is held for, such as a task; null for nothing else
 * @param goal         null for none
 * @param facilitator  who is to take the chair; null for the creator
 * @param participants who is invited, in the order of their seats
 * @param agenda       descriptions of its items
 * @param protocol     null for the usual one; so for profile and visibility
 * @param turnStrategy the turn strategy of its discussion; null where all speak as they like
 * @param limits       null for the usual ones
 * @param negotiationId the negotiation that found its time; null for none
 * @param clock        the clock its time limits are set on
 */
public record CreateMeeting(
        String meetingId,
        String subject,
        String topic,
        String goal,
        String creator,
        String facilitator,
        List<Invitee> participants,
        List<String> agenda,
        String protocol,
        String profile,
        String turnStrategy,
        Meeting.Visibility visibility,
        MeetingLimits limits,
        String negotiationId,
        String clock,
        Instant at)
        implements Dated {
    @Override
    public CreateMeeting at(Instant moment) {
        return new CreateMeeting(
                meetingId,
                subject,
                topic,
                goal,
                creator,
                facilitator,
                participants,
                agenda,
                protocol,
                profile,
                turnStrategy,
                visibility,
                limits,
                negotiationId,
                clock,
                moment);
    }

    /** How many participants rules speak for. */
    public int simulated() {
        return (int) participants.stream().filter(Invitee::simulated).count();
    }
}
