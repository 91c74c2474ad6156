package org.parley.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds a slot the long way, by looking at each minute of each slot for each participant (spec/scheduling.md): what the
 * rules have to find as well. For participants whose calendars list their available slots, and answer for them.
 */
record MinuteByMinute(List<Calendar> calendars, List<Booking> bookings) {
    /** A slot with those who accept it. */
    record Found(Instant from, List<String> accepted, int score) {}

    /** The slot that the request's strategy asks for. */
    Optional<Found> slot(MeetingRequest request) {
        Comparator<Found> best = request.strategy().equals("first_fit")
                ? Comparator.comparing(Found::from)
                : Comparator.comparing((Found found) -> -found.score)
                        .thenComparing(found -> -found.accepted.size())
                        .thenComparing(Found::from);
        return all(request).stream()
                .filter(found -> found.accepted.containsAll(request.required()))
                .filter(found -> found.accepted.size() >= request.minimumParticipants())
                .min(best);
    }

    /** How many would have to be let off at least; empty if nobody accepts any slot. */
    Optional<Integer> leastLetOff(MeetingRequest request) {
        return all(request).stream()
                .filter(found -> !found.accepted.isEmpty())
                .map(found -> Math.max(
                        (int) request.required().stream()
                                .filter(participant -> !found.accepted.contains(participant))
                                .count(),
                        request.minimumParticipants() - found.accepted.size()))
                .min(Comparator.naturalOrder());
    }

    private List<Found> all(MeetingRequest request) {
        List<Found> found = new ArrayList<>();
        for (int day = 0; day < request.days(); day++) {
            LocalDate date = request.date().plusDays(day);
            for (int start = request.window().start();
                    start + request.duration() <= request.window().end();
                    start += request.step()) {
                found.add(found(
                        date.atStartOfDay()
                                .plusMinutes(start)
                                .atZone(ZoneId.of(request.zone()))
                                .toInstant(),
                        request));
            }
        }
        return found;
    }

    private Found found(Instant from, MeetingRequest request) {
        List<String> accepted = new ArrayList<>();
        int score = 0;
        Collection<String> named = request.named();
        for (Calendar calendar : calendars) {
            int preference = named.isEmpty() || named.contains(calendar.participantId())
                    ? preference(calendar, from, request)
                    : -1;
            if (preference >= 0) {
                accepted.add(calendar.participantId());
                score += preference;
            }
        }
        return new Found(from, accepted, score);
    }

    /** -1 if he cannot attend. */
    private int preference(Calendar calendar, Instant from, MeetingRequest request) {
        ZoneId zone = ZoneId.of(calendar.zone());
        int highest = -1;
        for (AvailableSlot available : calendar.available()) {
            boolean fits = true;
            for (int minute = 0; minute < request.duration(); minute++) {
                Instant at = from.plus(Duration.ofMinutes(minute));
                fits &= within(available.slot(), at, zone)
                        && calendar.busy().stream().noneMatch(busy -> within(busy, at, zone))
                        && bookings.stream().noneMatch(booking -> isEngaged(calendar, booking, at, request));
            }
            if (fits) {
                highest = Math.max(highest, available.preference() == null ? 0 : available.preference());
            }
        }
        return highest;
    }

    private static boolean within(TimeSlot slot, Instant at, ZoneId zone) {
        Instant start = slot.date()
                .atStartOfDay()
                .plusMinutes(slot.start())
                .atZone(zone)
                .toInstant();
        Instant end =
                slot.date().atStartOfDay().plusMinutes(slot.end()).atZone(zone).toInstant();
        return !at.isBefore(start) && at.isBefore(end);
    }

    private static boolean isEngaged(Calendar calendar, Booking booking, Instant at, MeetingRequest request) {
        return booking.getParticipants().contains(calendar.participantId())
                && (booking.isConfirmed() || booking.getPriority() >= request.priority())
                && !at.isBefore(booking.getFrom())
                && at.isBefore(booking.getTo());
    }
}
