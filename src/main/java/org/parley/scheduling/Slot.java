package org.parley.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A time for a meeting, by the wall clock of the request's zone and in UTC.
 *
 * @param date  on which it begins
 * @param start minutes since midnight
 * @param end   minutes since midnight of the same date by the clock at the end: more than 1440 on the next day, and an
 *              hour off the duration where the clocks are changed
 */
public record Slot(LocalDate date, int start, int end, Instant from, Instant to) {
    static Slot of(LocalDateTime start, int duration, ZoneId zone) {
        LocalDate date = start.toLocalDate();
        Instant from = Instant.ofEpochSecond(TimeSlot.second(start, zone));
        Instant to = from.plusSeconds(60L * duration);
        return new Slot(date, minutes(date, start), lastMinute(date, to, zone) + 1, from, to);
    }

    /** What the clock shows a minute before the end: at the end itself it may have been changed. */
    private static int lastMinute(LocalDate date, Instant to, ZoneId zone) {
        return minutes(date, to.minusSeconds(60).atZone(zone).toLocalDateTime());
    }

    private static int minutes(LocalDate date, LocalDateTime time) {
        return (int) ChronoUnit.MINUTES.between(date.atStartOfDay(), time);
    }

    /** True if it is over when the clock on the wall shows that for the first time. */
    boolean isOverBy(LocalDateTime closing, ZoneId zone) {
        return to.getEpochSecond() <= TimeSlot.second(closing, zone);
    }

    /** True if they have a moment in common. */
    public boolean overlaps(Slot other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** Such as {@code 2024-07-21 10:00-11:00}, or {@code 2024-07-21 23:30 to 2024-07-22 00:30}. */
    @Override
    public String toString() {
        LocalDateTime over = TimeSlot.at(date, end);
        return end <= TimeOfDay.MIDNIGHT
                ? "%s %s-%s".formatted(date, TimeOfDay.text(start), TimeOfDay.text(end))
                : "%s %s to %s %s".formatted(date, TimeOfDay.text(start), over.toLocalDate(), over.toLocalTime());
    }
}
