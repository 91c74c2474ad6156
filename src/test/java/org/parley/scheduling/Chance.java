package org.parley.scheduling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Calendars and requests by chance; the same for the same seed. */
final class Chance {
    private static final LocalDate DATE = LocalDate.of(2024, 7, 21);
    private static final List<String> ZONES = List.of("UTC", "Europe/Berlin", "America/New_York");
    private static final int QUARTER = 15;

    private final Random random;

    Chance(int seed) {
        random = new Random(seed);
    }

    int below(int limit) {
        return random.nextInt(limit);
    }

    <T> T oneOf(List<T> some) {
        return some.get(below(some.size()));
    }

    List<Calendar> calendars(int participants) {
        List<Calendar> calendars = new ArrayList<>();
        for (int number = 0; number < participants; number++) {
            calendars.add(calendar("p" + number));
        }
        return calendars;
    }

    /** Some stretches of three days, and less of them busy. */
    Calendar calendar(String participant) {
        List<AvailableSlot> available = new ArrayList<>();
        for (int number = 1 + below(4); number > 0; number--) {
            TimeSlot slot = stretch(24, 20);
            available.add(new AvailableSlot(
                    slot.date(), slot.start(), slot.end(), below(3) == 0 ? null : Integer.valueOf(below(11))));
        }
        List<TimeSlot> busy = new ArrayList<>();
        for (int number = below(3); number > 0; number--) {
            busy.add(stretch(32, 5));
        }
        return new Calendar(participant, oneOf(ZONES), false, available, null, busy);
    }

    /** Of somebody who is asked about what it leaves open. */
    Calendar asking(String participant) {
        Calendar calendar = calendar(participant);
        return new Calendar(participant, calendar.zone(), true, calendar.available(), null, calendar.busy());
    }

    private TimeSlot stretch(int earliest, int longest) {
        int start = earliest + below(40);
        return new TimeSlot(
                DATE.plusDays(below(3)), start * QUARTER, Math.min(96, start + 1 + below(longest)) * QUARTER);
    }

    MeetingRequest request(int participants, int priority, int holdMinutes) {
        List<String> required = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        for (int number = 0; number < participants; number++) {
            int role = below(4);
            if (role == 0) {
                required.add("p" + number);
            } else if (role < 3) {
                optional.add("p" + number);
            }
        }
        int named = required.size() + optional.size();
        return new MeetingRequest(
                "Meeting",
                DATE.plusDays(below(2)),
                1 + below(2),
                QUARTER * (1 + below(8)),
                1 + below(named == 0 ? participants : named),
                priority,
                new Window(QUARTER * (28 + below(12)), QUARTER * (60 + below(20))),
                oneOf(List.of(15, 30, 60)),
                oneOf(ZONES),
                oneOf(List.of("first_fit", "best_fit")),
                required,
                optional,
                null,
                null,
                60,
                holdMinutes);
    }
}
