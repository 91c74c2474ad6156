package org.parley.scheduling;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.scheduling.Exclusions.Excluded;

/**
 * Those whom a negotiation concerns, with all that says when they can attend.
 *
 * @param answers by owner
 */
record Attendees(
        List<Calendar> calendars,
        Engagements engagements,
        Map<String, List<Response>> answers,
        Exclusions exclusions,
        NegotiationPolicy policy) {
    /** What each of them says to the slots of a request; empty if there are no slots. */
    List<Attendance> attendances(MeetingRequest request, Grid grid) {
        List<Slot> slots = grid.slots();
        if (slots.isEmpty()) {
            return List.of();
        }
        List<YearMonth> months =
                Booking.months(slots.get(0).from(), slots.get(slots.size() - 1).to());
        FreeTime time = new FreeTime(grid, policy);
        Set<String> required = Set.copyOf(request.required());
        return calendars.stream()
                .map(calendar -> attendance(
                        calendar, time, engagements.of(calendar.participantId(), months, request.priority()), required))
                .toList();
    }

    private Attendance attendance(Calendar calendar, FreeTime time, List<Interval> engaged, Set<String> required) {
        String participant = calendar.participantId();
        ZoneId zone = time.zone(calendar);
        List<Excluded> excluded = exclusions.of(participant, zone, time.weeks());
        List<Interval> taken = Stream.concat(engaged.stream(), excluded.stream().map(Excluded::stretch))
                .toList();
        return new Attendance(
                participant,
                required.contains(participant),
                time.of(calendar, taken),
                excluded,
                calendar.answersItself() ? inOrder(answers.getOrDefault(participant, List.of())) : null,
                policy.unstatedPreference(),
                engagements.slots());
    }

    private static List<Response> inOrder(List<Response> responses) {
        return responses.stream().sorted(Comparator.comparing(Response::round)).toList();
    }
}
