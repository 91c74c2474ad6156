package org.parley.scheduling;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.engine.fact.Queue;

/**
 * What participants are booked for, found by participant and month: what was booked before or after costs nothing.
 *
 * @param bookings all there are, in their lanes
 * @param slots    which of them a request has to mind
 */
record Engagements(Queue<Booking> bookings, SlotPolicy slots) {
    /** Those of a participant in a stretch of time, as far as a request of that priority has to mind them. */
    List<Interval> of(String participant, List<YearMonth> months, int priority) {
        List<Interval> engagements = new ArrayList<>();
        for (Booking booking : in(participant, months)) {
            if (slots.blocks(booking, priority)) {
                engagements.add(new Interval(
                        booking.getFrom().getEpochSecond(), booking.getTo().getEpochSecond(), 0));
            }
        }
        return engagements;
    }

    /** The negotiations whose bookings are in the way of those who accept the occurrences. */
    List<String> inTheWayOf(List<Occurrence> occurrences) {
        Set<String> negotiations = new TreeSet<>();
        for (Occurrence occurrence : occurrences) {
            Instant from = occurrence.slot().from();
            List<YearMonth> months = Booking.months(from, occurrence.slot().to());
            for (String participant : occurrence.accepted()) {
                for (Booking booking : in(participant, months)) {
                    if (booking.overlaps(occurrence.slot())) {
                        negotiations.add(booking.getNegotiationId());
                    }
                }
            }
        }
        return List.copyOf(negotiations);
    }

    private Iterable<Booking> in(String participant, List<YearMonth> months) {
        return bookings.inLanes(
                months.stream().map(month -> Booking.lane(participant, month)).toList());
    }
}
