package org.parley.scheduling;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The slots that a request may be given: every step of the window on every date, and again at each occurrence. */
final class Grid {
    private static final int MISSING = -1;

    private final SortedSet<LocalDate> dates = new TreeSet<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<int[]> candidates = new ArrayList<>();
    private final long[] starts;
    private final long length;

    Grid(MeetingRequest request) {
        ZoneId zone = request.zoneId();
        List<List<LocalDate>> series = new ArrayList<>();
        for (int day = 0; day < request.days(); day++) {
            List<LocalDate> occurrences = series(request, request.date().plusDays(day));
            series.add(occurrences);
            dates.addAll(occurrences);
        }
        Map<LocalDate, int[]> places = new HashMap<>();
        dates.forEach(date -> places.put(date, add(date, request, zone)));
        for (List<LocalDate> occurrences : series) {
            for (int step = 0; step < starts(request); step++) {
                addCandidate(occurrences, step, places);
            }
        }
        starts = slots.stream().mapToLong(slot -> slot.from().getEpochSecond()).toArray();
        length = 60L * request.duration();
    }

    /** How many slots a request has, all occurrences counted; exact up to the limit. */
    static long size(MeetingRequest request, long limit) {
        long perSeries = 0;
        for (int day = 0; day < request.days() && perSeries * steps(request) <= limit; day++) {
            perSeries += series(request, request.date().plusDays(day)).size();
        }
        return perSeries * steps(request);
    }

    private static List<LocalDate> series(MeetingRequest request, LocalDate first) {
        return request.recurrence() == null
                ? List.of(first)
                : request.recurrence().from(first);
    }

    private static int steps(MeetingRequest request) {
        int room = request.window().end() - request.window().start() - request.duration();
        return room < 0 ? 0 : room / request.step() + 1;
    }

    /** A meeting that is too long for the window may have room on the day on which the clocks are put back. */
    private static int starts(MeetingRequest request) {
        Window window = request.window();
        return request.recurrence() == null ? (window.end() - window.start() - 1) / request.step() + 1 : steps(request);
    }

    /** The places of a date's slots, in their order; a time that the clocks leave out, or leave no room for, has none. */
    private int[] add(LocalDate date, MeetingRequest request, ZoneId zone) {
        int[] places = new int[starts(request)];
        for (int step = 0; step < places.length; step++) {
            int start = request.window().start() + step * request.step();
            Slot slot = Slot.of(date, start, request.duration(), zone);
            boolean possible =
                    slot.exists(zone) && slot.isOverBy(request.window().end(), zone);
            places[step] = possible ? slots.size() : MISSING;
            if (places[step] != MISSING) {
                slots.add(slot);
            }
        }
        return places;
    }

    private void addCandidate(List<LocalDate> occurrences, int step, Map<LocalDate, int[]> places) {
        int[] candidate = occurrences.stream()
                .mapToInt(date -> places.get(date)[step])
                .filter(place -> place != MISSING)
                .toArray();
        if (candidate.length > 0) {
            candidates.add(candidate);
        }
    }

    /** All of them, in order of time. */
    List<Slot> slots() {
        return slots;
    }

    /** Places of the slots of one candidate: one, or for a series that of each occurrence. In order of time. */
    List<int[]> candidates() {
        return candidates;
    }

    /** On which there are slots. */
    SortedSet<LocalDate> dates() {
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
