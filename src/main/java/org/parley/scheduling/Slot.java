package org.parley.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A time for a meeting, by the wall clock of the request's zone and in UTC.
 *
 * @param start minutes since midnight
 * @param end   start plus the duration of the meeting
 */
public record Slot(LocalDate date, int start, int end, Instant from, Instant to) {
    static Slot of(LocalDate date, int start, int duration, ZoneId zone) {
        Instant from = Instant.ofEpochSecond(TimeSlot.second(date, start, zone));
        return new Slot(date, start, start + duration, from, from.plusSeconds(60L * duration));
    }

    /** False for a time that the clocks of the zone leave out when they are put forward. */
    boolean exists(ZoneId zone) {
        return from.atZone(zone).toLocalDateTime().equals(date.atStartOfDay().plusMinutes(start));
    }

    /** Such as {@code 2024-07-21 10:00-11:00}. */
    @Override
    public String toString() {
        return "%s %02d:%02d-%02d:%02d".formatted(date, start / 60, start % 60, end / 60, end % 60);
    }
}
