package org.parley.scheduling;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A stretch of a day, by the clock on the wall of some zone (spec/scheduling.md).
 *
 * @param start minutes since midnight
 * @param end   minutes since midnight, after the start, at most 1440
 */
public record TimeSlot(LocalDate date, int start, int end) {
    Interval in(ZoneId zone, int preference) {
        return new Interval(second(date, start, zone), second(date, end, zone), preference);
    }

    /** A wall clock that is put forward has no such minute for an hour; then it is the one an hour later. */
    static long second(LocalDate date, int minute, ZoneId zone) {
        return date.atStartOfDay().plusMinutes(minute).atZone(zone).toEpochSecond();
    }
}
