package org.parley.scheduling;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Works out when people can attend, as stretches of time. */
final class FreeTime {
    private final WorkedHours weeks;
    private final ZoneId usualZone;
    private final int usualPreference;

    /** @param policy for what calendars do not say */
    FreeTime(Grid grid, NegotiationPolicy policy) {
        this.weeks = new WorkedHours(grid, policy.unstatedPreference());
        this.usualZone = ZoneId.of(policy.zone());
        this.usualPreference = policy.unstatedPreference();
    }

    WorkedHours weeks() {
        return weeks;
    }

    ZoneId zone(Calendar calendar) {
        return calendar.zone() == null ? usualZone : ZoneId.of(calendar.zone());
    }

    /** What a calendar leaves open around the slots, without what it says is busy and without what else is taken. */
    List<Interval> of(Calendar calendar, List<Interval> taken) {
        ZoneId zone = zone(calendar);
        List<Interval> busy = Stream.concat(calendar.busy().stream().map(slot -> slot.in(zone, 0)), taken.stream())
                .filter(stretch -> stretch.from() < stretch.to())
                .sorted(Stretches.IN_ORDER)
                .toList();
        List<Interval> open = open(calendar, zone);
        return busy.isEmpty() ? open : Stretches.without(open, busy);
    }

    private List<Interval> open(Calendar calendar, ZoneId zone) {
        if (calendar.available() == null && calendar.workingHours() == null) {
            return List.of(new Interval(Long.MIN_VALUE, Long.MAX_VALUE, usualPreference));
        }
        List<Interval> worked = calendar.workingHours() == null ? List.of() : weeks.of(calendar.workingHours(), zone);
        if (calendar.available() == null) {
            return worked;
        }
        List<Interval> open = new ArrayList<>(worked);
        for (AvailableSlot slot : calendar.available()) {
            open.add(slot.slot().in(zone, slot.preference() == null ? usualPreference : slot.preference()));
        }
        return Stretches.joined(open);
    }
}
