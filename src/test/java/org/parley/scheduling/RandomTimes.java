package org.parley.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parley.Chance;
import org.parley.scheduling.Recurrence.Frequency;

/** Calendars and requests at random around a date, many of them over midnight; the same for the same seed. */
final class RandomTimes {
    private static final int QUARTER = 15;
    private static final int DAY = 96;

    /** Where and when the clocks are changed: by an hour, by half an hour, by a day; forward and back; and where not. */
    private static final List<String> PLACES = List.of(
            "Europe/Berlin 2024-03-30",
            "Europe/Berlin 2024-10-26",
            "America/New_York 2024-03-09",
            "America/New_York 2024-11-02",
            "America/Santiago 2024-09-07",
            "America/Santiago 2024-04-06",
            "Australia/Lord_Howe 2024-10-05",
            "Australia/Lord_Howe 2024-04-06",
            "Australia/Sydney 2024-10-05",
            "Pacific/Apia 2011-12-29",
            "Asia/Beirut 2024-03-30",
            "Asia/Kolkata 2024-12-30",
            "Europe/Berlin 2025-01-29",
            "UTC 2024-12-30");

    private static final List<String> OTHER_ZONES =
            List.of("UTC", "Etc/GMT+12", "Pacific/Kiritimati", "Asia/Kathmandu");

    private final Chance chance;
    private final String zone;
    private final LocalDate date;

    RandomTimes(int seed) {
        chance = new Chance(seed);
        String[] place = chance.oneOf(PLACES).split(" ");
        zone = place[0];
        date = LocalDate.parse(place[1]);
    }

    Calendar calendar(String participant) {
        return new Calendar(participant, zone(), false, available(), hours(), busy());
    }

    private String zone() {
        return switch (chance.below(4)) {
            case 0 -> chance.oneOf(OTHER_ZONES);
            case 1 -> null;
            default -> zone;
        };
    }

    /** Some touch, some overlap, some are there twice. */
    private List<AvailableSlot> available() {
        if (chance.below(4) == 0) {
            return null;
        }
        List<AvailableSlot> available = new ArrayList<>();
        for (int number = 2 + chance.below(4); number > 0; number--) {
            LocalDate day = date.plusDays(chance.below(5) - 1);
            int start = chance.below(DAY);
            int end = start + 1 + chance.below(60);
            available.add(new AvailableSlot(day, start * QUARTER, end * QUARTER, preference()));
            if (end < DAY && chance.below(2) == 0) {
                available.add(
                        new AvailableSlot(day, end * QUARTER, (end + 1 + chance.below(30)) * QUARTER, preference()));
            }
        }
        return available;
    }

    private List<WorkingHours> hours() {
        if (chance.below(3) == 0) {
            return null;
        }
        List<WorkingHours> hours = new ArrayList<>();
        for (int number = 1 + chance.below(2); number > 0; number--) {
            Set<DayOfWeek> days = EnumSet.of(chance.oneOf(List.of(DayOfWeek.values())));
            for (DayOfWeek day : DayOfWeek.values()) {
                if (chance.below(3) > 0) {
                    days.add(day);
                }
            }
            int start = chance.below(DAY);
            int length = 1 + chance.below(DAY);
            hours.add(new WorkingHours(List.copyOf(days), start * QUARTER, (start + length) * QUARTER, preference()));
        }
        return hours;
    }

    private List<TimeSlot> busy() {
        List<TimeSlot> busy = new ArrayList<>();
        for (int number = chance.below(3); number > 0; number--) {
            int start = chance.below(DAY);
            busy.add(new TimeSlot(
                    date.plusDays(chance.below(4)), start * QUARTER, (start + 1 + chance.below(12)) * QUARTER));
        }
        return busy;
    }

    private Integer preference() {
        return chance.below(2) == 0 ? null : Integer.valueOf(chance.below(11));
    }

    MeetingRequest request(int participants) {
        Recurrence recurrence = recurrence();
        return new MeetingRequest(
                "Meeting",
                date.plusDays(chance.below(2)),
                1 + chance.below(recurrence == null ? 3 : 2),
                QUARTER * (1 + chance.below(10)),
                1 + chance.below(participants),
                3,
                window(),
                chance.oneOf(List.of(30, 60, 90)),
                chance.below(4) == 0 ? chance.oneOf(OTHER_ZONES) : zone,
                chance.oneOf(List.of("first_fit", "best_fit")),
                List.of(),
                List.of(),
                recurrence,
                null,
                60,
                0);
    }

    private Window window() {
        int start = chance.below(DAY);
        return switch (chance.below(3)) {
            case 0 -> new Window(start * QUARTER, DAY * QUARTER);
            case 1 -> new Window(start * QUARTER, (start + 1 + chance.below(DAY)) * QUARTER);
            default -> new Window(chance.below(8) * QUARTER, (12 + chance.below(24)) * QUARTER);
        };
    }

    private Recurrence recurrence() {
        if (chance.below(2) == 0) {
            return null;
        }
        Frequency frequency = chance.oneOf(List.of(Frequency.values()));
        return chance.below(2) == 0
                ? new Recurrence(frequency, 1 + chance.below(2), 1 + chance.below(5), null)
                : new Recurrence(frequency, 1 + chance.below(2), null, date.plusDays(1 + chance.below(70)));
    }

    int below(int limit) {
        return chance.below(limit);
    }
}
