package org.parley.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The part of each day in which a meeting may be held.
 *
 * @param start minutes since midnight; the first slot begins then
 * @param end   minutes since midnight; the last slot is over by then. More than 1440 is on the next day. With 1440 the
 *              window is open at midnight: the last slot begins before, and may be over on the next day
 */
public record Window(int start, int end) {
    private boolean opensAtMidnight() {
        return end == TimeOfDay.MIDNIGHT;
    }

    /** How many minutes of it a slot of that length may begin in, on a day without a change of the clocks. */
    int room(int duration) {
        return opensAtMidnight() ? end - start : end - start - duration + 1;
    }

    /** By when the slots are over that begin in the window of a date; null if the next day limits nothing. */
    LocalDateTime closing(LocalDate date) {
        return opensAtMidnight() ? null : TimeSlot.at(date, end);
    }

    /** When the last slot ends at the latest that begins in the window of a date, in seconds since 1970 in UTC. */
    long last(LocalDate date, int duration, ZoneId zone) {
        return TimeSlot.second(TimeSlot.at(date, end), zone) + (opensAtMidnight() ? 60L * duration : 0);
    }
}
