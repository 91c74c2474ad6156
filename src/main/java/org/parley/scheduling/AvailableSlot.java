package org.parley.scheduling;

import java.time.LocalDate;

/**
 * A stretch of a day in which somebody can attend.
 *
 * @param start      minutes since midnight in the calendar's zone
 * @param end        minutes since midnight; more than 1440 on the next day
 * @param preference how much it is liked, 0 to 10; null for the policy's
 */
public record AvailableSlot(LocalDate date, int start, int end, Integer preference) {
    TimeSlot slot() {
        return new TimeSlot(date, start, end);
    }
}
