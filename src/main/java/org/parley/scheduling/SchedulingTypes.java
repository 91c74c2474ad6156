package org.parley.scheduling;

import java.util.List;

/** The types of this domain that rules may speak of; a native executable has to know them beforehand. */
public final class SchedulingTypes {
    public static final List<Class<?>> ALL = List.of(
            AvailabilityAnswered.class,
            AvailabilityRequested.class,
            AvailableSlot.class,
            Booking.class,
            Calendar.class,
            CalendarDeclared.class,
            CalendarRemoved.class,
            CancelNegotiation.class,
            Candidate.class,
            ConfirmSlot.class,
            DeclareCalendar.class,
            Displacement.class,
            Finding.class,
            FreedTime.class,
            Hearing.class,
            Impasse.class,
            MeetingRequest.class,
            Negotiation.class,
            NegotiationCancelled.class,
            NegotiationOpened.class,
            NegotiationPolicy.class,
            NoCommonSlot.class,
            Occurrence.class,
            Precedence.class,
            Prospect.class,
            Quorum.class,
            Recall.class,
            Recurrence.class,
            Relaxation.class,
            RelaxationPolicy.class,
            RemoveCalendar.class,
            RequestNegotiation.class,
            RespondAvailability.class,
            Response.class,
            Round.class,
            RoundClosed.class,
            Slot.class,
            SlotConfirmed.class,
            SlotHeld.class,
            SlotInquiry.class,
            SlotReleased.class,
            SlotStanding.class,
            Survey.class,
            Tally.class,
            TimeSlot.class,
            UnsatisfiableQuorum.class,
            WayFree.class,
            Window.class,
            WorkingHours.class);

    private SchedulingTypes() {}
}
