package org.parley.scheduling;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Works out when people can attend, as stretches of time; those who work the same hours share the work. */
final class FreeTime {
    private static final Comparator<Interval> IN_ORDER =
            Comparator.comparingLong(Interval::from).thenComparingLong(Interval::to);

    private final Grid grid;
    private final ZoneId usualZone;
    private final int usualPreference;
    private final Map<Week, List<Interval>> weeks = new HashMap<>();

    /** The hours of somebody, in a zone. */
    private record Week(ZoneId zone, List<WorkingHours> hours) {}

    /** @param policy for what calendars do not say */
    FreeTime(Grid grid, NegotiationPolicy policy) {
        this.grid = grid;
        this.usualZone = ZoneId.of(policy.zone());
        this.usualPreference = policy.unstatedPreference();
    }

    /** What a calendar leaves open around the slots, without what it says is busy and without the engagements. */
    List<Interval> of(Calendar calendar, List<Interval> engagements) {
        ZoneId zone = calendar.zone() == null ? usualZone : ZoneId.of(calendar.zone());
        List<Interval> busy = Stream.concat(
                        calendar.busy().stream().map(slot -> slot.in(zone, 0)), engagements.stream())
                .sorted(IN_ORDER)
                .toList();
        List<Interval> open = open(calendar, zone);
        if (busy.isEmpty()) {
            return open;
        }
        List<Interval> free = new ArrayList<>();
        open.forEach(interval -> cut(interval, busy, free));
        return free;
    }

    private List<Interval> open(Calendar calendar, ZoneId zone) {
        if (calendar.available() == null && calendar.workingHours() == null) {
            return List.of(new Interval(Long.MIN_VALUE, Long.MAX_VALUE, usualPreference));
        }
        List<Interval> open = new ArrayList<>();
        if (calendar.available() != null) {
            calendar.available().stream()
                    .map(slot -> slot.slot().in(zone, preference(slot.preference())))
                    .forEach(open::add);
        }
        if (calendar.workingHours() != null) {
            open.addAll(weeks.computeIfAbsent(new Week(zone, calendar.workingHours()), this::worked));
        }
        return open;
    }

    /** Working hours that touch are one stretch: somebody who works round the clock does so at midnight too. */
    private List<Interval> worked(Week week) {
        List<Interval> worked = new ArrayList<>();
        TreeSet<LocalDate> dates = new TreeSet<>();
        // A date of the request may be the day before or after in another zone.
        grid.dates().forEach(date -> dates.addAll(List.of(date.minusDays(1), date, date.plusDays(1))));
        for (LocalDate date : dates) {
            for (WorkingHours hours : week.hours) {
                if (hours.days().contains(date.getDayOfWeek())) {
                    worked.add(new TimeSlot(date, hours.start(), hours.end())
                            .in(week.zone, preference(hours.preference())));
                }
            }
        }
        worked.sort(IN_ORDER);
        return merged(worked);
    }

    private static List<Interval> merged(List<Interval> inOrder) {
        List<Interval> merged = new ArrayList<>();
        for (Interval next : inOrder) {
            Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.to() >= next.from() && last.preference() == next.preference()) {
                merged.set(
                        merged.size() - 1,
                        new Interval(last.from(), Math.max(last.to(), next.to()), last.preference()));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /** Adds what is left of a stretch without those that are busy. */
    private static void cut(Interval open, List<Interval> busy, List<Interval> into) {
        long from = open.from();
        for (Interval taken : busy) {
            if (taken.from() >= open.to()) {
                break;
            }
            if (taken.to() > from) {
                if (taken.from() > from) {
                    into.add(new Interval(from, taken.from(), open.preference()));
                }
                from = taken.to();
            }
        }
        if (from < open.to()) {
            into.add(new Interval(from, open.to(), open.preference()));
        }
    }

    private int preference(Integer stated) {
        return stated == null ? usualPreference : stated;
    }
}
