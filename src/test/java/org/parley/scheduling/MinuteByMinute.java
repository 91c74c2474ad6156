package org.parley.scheduling;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.scheduling.WrittenOut.Occurrence;
import org.parley.scheduling.WrittenOut.Series;

/**
 * Finds a slot the long way, by looking at each minute of each slot for each participant (spec/scheduling.md): what the
 * rules have to find as well. For participants whose calendars answer for them.
 */
record MinuteByMinute(List<Calendar> calendars, List<Booking> bookings) {
    private static final int REFUSES = -1;

    /** A slot with those who accept it. */
    record Found(Instant from, List<String> accepted, int score) {}

    /** The slots of a series, or the one of a single meeting. */
    record Answer(List<Found> slots, List<Instant> exceptions, List<String> skipped) {
        private int score() {
            return slots.stream().mapToInt(Found::score).sum();
        }

        private int accepted() {
            return slots.stream().mapToInt(found -> found.accepted.size()).sum();
        }
    }

    /** The slot that the request's strategy asks for. */
    Optional<Found> slot(MeetingRequest request) {
        return answer(request).map(answer -> answer.slots.get(0));
    }

    /** What the request's strategy asks for. */
    Optional<Answer> answer(MeetingRequest request) {
        Comparator<Answer> fewest = Comparator.comparing(answer -> answer.exceptions.size());
        Comparator<Answer> best = request.strategy().equals("first_fit")
                ? fewest
                : fewest.thenComparing(answer -> -answer.score()).thenComparing(answer -> -answer.accepted());
        return WrittenOut.of(request).stream()
                .map(series -> answer(series, request))
                .filter(answer -> !answer.slots.isEmpty()
                        && answer.exceptions.size() <= (answer.slots.size() + answer.exceptions.size()) / 2)
                .min(best);
    }

    private Answer answer(Series series, MeetingRequest request) {
        Answer answer = new Answer(new ArrayList<>(), new ArrayList<>(), series.skipped());
        for (Occurrence occurrence : series.occurrences()) {
            Found found = found(occurrence.from(), request);
            if (occurrence.inWindow() && suits(found, request)) {
                answer.slots.add(found);
            } else {
                answer.exceptions.add(occurrence.from());
            }
        }
        return answer;
    }

    private static boolean suits(Found found, MeetingRequest request) {
        return found.accepted.containsAll(request.required()) && found.accepted.size() >= request.minimumParticipants();
    }

    /** How many would have to be let off at least; empty if nobody accepts any slot. */
    Optional<Integer> leastLetOff(MeetingRequest request) {
        return WrittenOut.of(request).stream()
                .map(series -> found(series.occurrences().get(0).from(), request))
                .filter(found -> !found.accepted.isEmpty())
                .map(found -> Math.max(
                        (int) request.required().stream()
                                .filter(participant -> !found.accepted.contains(participant))
                                .count(),
                        request.minimumParticipants() - found.accepted.size()))
                .min(Comparator.naturalOrder());
    }

    private Found found(Instant from, MeetingRequest request) {
        List<String> accepted = new ArrayList<>();
        int score = 0;
        Collection<String> named = request.named();
        for (Calendar calendar : calendars) {
            int preference = named.isEmpty() || named.contains(calendar.participantId())
                    ? preference(calendar, from, request)
                    : REFUSES;
            if (preference >= 0) {
                accepted.add(calendar.participantId());
                score += preference;
            }
        }
        return new Found(from, accepted, score);
    }

    /** That of the minute that he likes least; -1 if he cannot attend. */
    private int preference(Calendar calendar, Instant from, MeetingRequest request) {
        return IntStream.range(0, request.duration())
                .mapToObj(minute -> from.plusSeconds(60L * minute))
                .mapToInt(moment -> isTaken(calendar, moment, request) ? REFUSES : preference(calendar, moment))
                .min()
                .orElseThrow();
    }

    private boolean isTaken(Calendar calendar, Instant moment, MeetingRequest request) {
        WallClock clock = clock(calendar);
        return calendar.busy().stream().anyMatch(busy -> within(busy.date(), busy.start(), busy.end(), moment, clock))
                || bookings.stream().anyMatch(booking -> isEngaged(calendar, booking, moment, request));
    }

    private static int preference(Calendar calendar, Instant moment) {
        if (calendar.available() == null && calendar.workingHours() == null) {
            return 0;
        }
        WallClock clock = clock(calendar);
        Stream<Integer> available = orNone(calendar.available())
                .filter(slot -> within(slot.date(), slot.start(), slot.end(), moment, clock))
                .map(AvailableSlot::preference);
        LocalDate today = clock.at(moment).toLocalDate();
        Stream<Integer> worked = orNone(calendar.workingHours())
                .filter(hours -> Stream.of(today.minusDays(1), today, today.plusDays(1))
                        .anyMatch(date -> works(date.getDayOfWeek(), hours)
                                && within(date, hours.start(), hours.end(), moment, clock)))
                .map(WorkingHours::preference);
        return Stream.concat(available, worked)
                .mapToInt(preference -> preference == null ? 0 : preference)
                .max()
                .orElse(REFUSES);
    }

    private static <T> Stream<T> orNone(List<T> some) {
        return some == null ? Stream.empty() : some.stream();
    }

    private static boolean works(DayOfWeek day, WorkingHours hours) {
        return hours.days().contains(day);
    }

    private static WallClock clock(Calendar calendar) {
        return new WallClock(calendar.zone() == null ? "UTC" : calendar.zone());
    }

    private static boolean within(LocalDate date, int start, int end, Instant moment, WallClock clock) {
        return !moment.isBefore(clock.first(date, start)) && moment.isBefore(clock.first(date, end));
    }

    private static boolean isEngaged(Calendar calendar, Booking booking, Instant moment, MeetingRequest request) {
        return booking.getParticipants().contains(calendar.participantId())
                && (booking.isConfirmed() || booking.getPriority() >= request.priority())
                && !moment.isBefore(booking.getFrom())
                && moment.isBefore(booking.getTo());
    }
}
