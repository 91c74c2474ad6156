package org.parley.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.parley.scheduling.Calendar;
import org.parley.scheduling.MeetingRequest;
import org.parley.scheduling.TimeSlot;
import org.parley.scheduling.Window;
import org.parley.scheduling.WorkingHours;

/**
 * Made-up diaries, the same on every machine: everybody works from Monday to Friday, likes mornings and afternoons
 * differently, and is busy now and then.
 */
record Diaries(int days, List<Diary> all) {
    static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
    static final int QUARTER = 15;
    /** Quarters of an hour since midnight. */
    static final int OPENING = 36;

    static final int NOON = 52;
    static final int CLOSING = 68;

    private static final long SEED = 20261121;
    private static final List<DayOfWeek> WORKING_DAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /**
     * When somebody can attend.
     *
     * @param morning   preference, 0 to 10
     * @param afternoon preference, 0 to 10
     */
    record Diary(String id, int morning, int afternoon, List<Busy> busy) {}

    /** On a day, from a quarter of an hour to another one. */
    record Busy(int day, int from, int to) {}

    static Diaries of(int participants, int days) {
        Random random = new Random(SEED + 31L * participants + days);
        return new Diaries(
                days,
                IntStream.range(0, participants)
                        .mapToObj(number -> diary("p%04d".formatted(number), days, random))
                        .toList());
    }

    private static Diary diary(String id, int days, Random random) {
        List<Busy> busy = new ArrayList<>();
        int morning = random.nextInt(11);
        int afternoon = random.nextInt(11);
        for (int day = 0; day < days; day++) {
            for (int number = random.nextInt(4); number > 0; number--) {
                int from = OPENING + random.nextInt(CLOSING - OPENING - 4);
                busy.add(new Busy(day, from, from + 1 + random.nextInt(4)));
            }
        }
        return new Diary(id, morning, afternoon, busy);
    }

    static boolean isWorkingDay(int day) {
        return WORKING_DAYS.contains(FIRST.plusDays(day).getDayOfWeek());
    }

    /** The same as calendars. */
    List<Calendar> toCalendars() {
        return all.stream()
                .map(diary -> new Calendar(
                        diary.id,
                        "UTC",
                        false,
                        null,
                        List.of(
                                new WorkingHours(WORKING_DAYS, OPENING * QUARTER, NOON * QUARTER, diary.morning),
                                new WorkingHours(WORKING_DAYS, NOON * QUARTER, CLOSING * QUARTER, diary.afternoon)),
                        diary.busy.stream()
                                .map(busy ->
                                        new TimeSlot(FIRST.plusDays(busy.day), busy.from * QUARTER, busy.to * QUARTER))
                                .toList()))
                .toList();
    }

    /** An hour for everybody, of whom so many have to accept. */
    MeetingRequest request(int minimum) {
        return new MeetingRequest(
                "Meeting",
                FIRST,
                days,
                4 * QUARTER,
                minimum,
                3,
                new Window(480, 1080),
                QUARTER,
                "UTC",
                "best_fit",
                List.of(),
                List.of(),
                null,
                null,
                60,
                0);
    }
}
