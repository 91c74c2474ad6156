package org.parley.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A time for a meeting, by the wall clock of the request's zone and in UTC.
 *
 * @param start minutes since midnight
 * @param end   minutes since midnight by the clock at the end, so an hour off the duration where the clocks are changed
 */
public record Slot(LocalDate date, int start, int end, Instant from, Instant to) {
    static Slot of(LocalDate date, int start, int duration, ZoneId zone) {
        Instant from = Instant.ofEpochSecond(TimeSlot.second(date, start, zone));
        Instant to = from.plusSeconds(60L * duration);
        return new Slot(date, start, lastMinute(date, to, zone) + 1, from, to);
    }

    /** What the clock shows a minute before the end: at the end itself it may have been changed. */
    private static int lastMinute(LocalDate date, Instant to, ZoneId zone) {
        return (int) ChronoUnit.MINUTES.between(
                date.atStartOfDay(), to.minusSeconds(60).atZone(zone).toLocalDateTime());
    }

    /** True if it is over by the end of the window, by the clock on the wall. */
    boolean isOverBy(int minute, ZoneId zone) {
        return end <= minute && to.getEpochSecond() <= TimeSlot.second(date, minute, zone);
    }

    /** False for a time that the clocks of the zone leave out when they are put forward. */
    boolean exists(ZoneId zone) {
        return from.atZone(zone).toLocalDateTime().equals(date.atStartOfDay().plusMinutes(start));
    }

    /** True if they have a moment in common. */
    public boolean overlaps(Slot other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** Such as {@code 2024-07-21 10:00-11:00}. */
    @Override
    public String toString() {
        return "%s %02d:%02d-%02d:%02d".formatted(date, start / 60, start % 60, end / 60, end % 60);
    }
}
