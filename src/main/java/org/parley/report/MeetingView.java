package org.parley.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.engine.session.FactStore;
import org.parley.meeting.Meeting;
import org.parley.meeting.MeetingOutcome;
import org.parley.meeting.Participant;
import org.parley.meeting.Proceedings;

/**
 * A meeting and how far it is.
 *
 * @param counts  who is there, what was said, what is to be voted on
 * @param outcome absent until the meeting is over
 */
public record MeetingView(@JsonUnwrapped Meeting meeting, Proceedings counts, MeetingOutcome outcome) {
    public static Optional<MeetingView> of(FactStore facts, String id) {
        return facts.consistently(() -> facts.find(Meeting.class, id).map(meeting -> of(facts, meeting)));
    }

    /**
     * Meetings from behind a key on, by id.
     *
     * @param state       null for any
     * @param topic       words of it; null for any
     * @param participant somebody who is in it, was, or is invited; null for anybody
     */
    public static Stream<Meeting> find(FactStore facts, String state, String topic, String participant, String after) {
        return facts.all(Meeting.class, "")
                .filter(meeting -> meeting.key().compareTo(after) > 0)
                .filter(meeting -> state == null || state.equals(meeting.getState()))
                .filter(meeting -> topic == null || lower(meeting.getTopic()).contains(lower(topic)))
                .filter(meeting -> participant == null
                        || facts.find(Participant.class, meeting.key() + "@" + participant)
                                .isPresent());
    }

    private static MeetingView of(FactStore facts, Meeting meeting) {
        return new MeetingView(
                meeting,
                facts.find(Proceedings.class, meeting.key()).orElseThrow(),
                facts.find(MeetingOutcome.class, meeting.key()).orElse(null));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
