package org.parley.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A stretch of time, by the clock on the wall of some zone (spec/scheduling.md).
 *
 * @param start minutes since midnight
 * @param end   minutes since midnight of the same date, after the start; more than 1440 on the next day
 */
public record TimeSlot(LocalDate date, int start, int end) {
    Interval in(ZoneId zone, int preference) {
        return new Interval(second(at(date, start), zone), second(at(date, end), zone), preference);
    }

    static LocalDateTime at(LocalDate date, int minute) {
        return date.atStartOfDay().plusMinutes(minute);
    }

    /** A time that exists twice is the first one; one that does not exist is the moment at which the clocks go forward. */
    static long second(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty()
                ? zone.getRules().getTransition(local).toEpochSecond()
                : local.toEpochSecond(offsets.get(0));
    }
}
