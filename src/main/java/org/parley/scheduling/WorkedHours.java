package org.parley.scheduling;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Weekly hours as stretches around the slots of a request; those who work the same hours share the work. */
final class WorkedHours {
    /** Two zones may be 26 hours apart, and hours may be over on the day after they began. */
    private static final int DAYS_BEFORE = 3;

    private static final int DAYS_BEHIND = 2;

    private final SortedSet<LocalDate> dates = new TreeSet<>();
    private final int usualPreference;
    private final Map<Week, List<Interval>> weeks = new HashMap<>();

    /** The hours of somebody, in a zone. */
    private record Week(ZoneId zone, List<WorkingHours> hours) {}

    /** @param preference of hours that do not say */
    WorkedHours(Grid grid, int preference) {
        usualPreference = preference;
        for (LocalDate date : grid.dates()) {
            for (int day = -DAYS_BEFORE; day <= DAYS_BEHIND; day++) {
                dates.add(date.plusDays(day));
            }
        }
    }

    /** Hours that touch are one stretch: somebody who works round the clock does so at midnight too. */
    List<Interval> of(List<WorkingHours> hours, ZoneId zone) {
        return weeks.computeIfAbsent(new Week(zone, hours), this::stretches);
    }

    private List<Interval> stretches(Week week) {
        List<Interval> worked = new ArrayList<>();
        for (LocalDate date : dates) {
            for (WorkingHours hours : week.hours) {
                if (hours.days().contains(date.getDayOfWeek())) {
                    int preference = hours.preference() == null ? usualPreference : hours.preference();
                    worked.add(new TimeSlot(date, hours.start(), hours.end()).in(week.zone, preference));
                }
            }
        }
        return Stretches.joined(worked);
    }
}
