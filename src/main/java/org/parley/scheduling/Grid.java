package org.parley.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The slots that a request may be given: every step of the window on every date, and again at each occurrence. */
final class Grid {
    private final List<Slot> slots;
    private final BitSet outside = new BitSet();
    private final List<int[]> candidates = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final List<Series> all = new ArrayList<>();
    private final long[] starts;
    private final long length;

    Grid(MeetingRequest request) {
        TreeMap<LocalDateTime, Slot> found = new TreeMap<>();
        Map<Slot, Boolean> fitting = new HashMap<>();
        for (int day = 0; day < request.days(); day++) {
            LocalDate date = request.date().plusDays(day);
            for (int step = 0; step < steps(request); step++) {
                add(date, request.window().start() + step * request.step(), request, found, fitting);
            }
        }
        slots = new ArrayList<>(found.values());
        starts = slots.stream().mapToLong(slot -> slot.from().getEpochSecond()).toArray();
        length = 60L * request.duration();
        for (int place = 0; place < starts.length; place++) {
            outside.set(place, !fitting.get(slots.get(place)));
        }
        ZoneId zone = request.zoneId();
        series.forEach(each -> candidates.add(each.starts().stream()
                .mapToInt(start -> firstFrom(TimeSlot.second(start, zone)))
                .toArray()));
    }

    /** A single meeting has to be over by the end of the window; a series has an exception where it is not. */
    private void add(
            LocalDate date,
            int minute,
            MeetingRequest request,
            Map<LocalDateTime, Slot> found,
            Map<Slot, Boolean> fitting) {
        ZoneId zone = request.zoneId();
        Series one = new Series(request.recurrence(), date, minute, zone);
        List<LocalDateTime> begins = one.starts();
        all.add(one);
        boolean fits = false;
        for (LocalDateTime start : begins) {
            Slot slot = found.computeIfAbsent(start, moment -> Slot.of(moment, request.duration(), zone));
            LocalDateTime closing =
                    request.window().closing(start.minusMinutes(minute).toLocalDate());
            fits = closing == null || slot.isOverBy(closing, zone);
            fitting.put(slot, fits);
        }
        if (request.recurrence() == null && !fits) {
            begins.forEach(found::remove);
        } else if (!begins.isEmpty()) {
            series.add(one);
        }
    }

    /** How many slots a request has at most, all occurrences counted; exact up to the limit. */
    static long size(MeetingRequest request, long limit) {
        long perSeries = 0;
        for (int day = 0; day < request.days() && perSeries * steps(request) <= limit; day++) {
            perSeries += request.recurrence() == null
                    ? 1
                    : request.recurrence().dates(request.date().plusDays(day), Recurrence.MOST_OCCURRENCES);
        }
        return perSeries * steps(request);
    }

    /** A meeting that is too long for the window may have room on the day on which the clocks are put back. */
    private static int steps(MeetingRequest request) {
        Window window = request.window();
        int room = request.recurrence() == null ? window.end() - window.start() : window.room(request.duration());
        return room <= 0 ? 0 : (room - 1) / request.step() + 1;
    }

    /** All of them, in order of time. */
    List<Slot> slots() {
        return slots;
    }

    /** True if the slot at a place is not over by the end of the window, because the clocks are changed. */
    boolean isOutside(int place) {
        return outside.get(place);
    }

    /** Places of the slots of one candidate: one, or for a series that of each occurrence. In order of time. */
    List<int[]> candidates() {
        return candidates;
    }

    /** Starts of one candidate that do not exist. */
    List<SkippedStart> skipped(int candidate) {
        return series.get(candidate).skipped();
    }

    /** Starts that do not exist, of whatever was looked at; each once, so many at most. */
    List<SkippedStart> allSkipped(int most) {
        return all.stream()
                .flatMap(each -> each.skipped().stream())
                .distinct()
                .limit(most)
                .toList();
    }

    /** On which there are slots, by the clock of the request's zone. */
    SortedSet<LocalDate> dates() {
        SortedSet<LocalDate> dates = new TreeSet<>();
        for (Slot slot : slots) {
            dates.add(slot.date());
            dates.add(TimeSlot.at(slot.date(), slot.end()).toLocalDate());
        }
        return dates;
    }

    /** The first slot that begins then or later. */
    int firstFrom(long second) {
        int place = Arrays.binarySearch(starts, second);
        return place < 0 ? -place - 1 : place;
    }

    /** The place behind the last slot that is over by then. */
    int endOfThoseBy(long second) {
        return firstFrom(second - length + 1);
    }
}
