package org.parley.meeting;

import java.util.List;

/** The types of this domain that rules may speak of; a native executable has to know them beforehand. */
public final class MeetingTypes {
    public static final List<Class<?>> ALL = List.of(
            ActionItem.class,
            CloseMeeting.class,
            Contribution.class,
            Floor.class,
            Meeting.class,
            MeetingClosed.class,
            MeetingOpened.class,
            MeetingOutcome.class,
            MeetingPolicy.class,
            Message.class,
            Participant.class,
            Speech.class);

    private MeetingTypes() {}
}
