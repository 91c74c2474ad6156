package org.parley.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * A start that does not exist, and therefore does not count (RFC 5545, 3.3.10).
 *
 * @param date   such as {@code 2024-03-31}, or {@code 2025-02-31} where a month has no such day
 * @param start  minutes since midnight
 * @param reason why it does not exist
 */
public record SkippedStart(String date, int start, String reason) {
    /** A time that the clocks of the zone leave out. */
    static SkippedStart inGap(LocalDateTime start, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(start);
        return new SkippedStart(
                start.toLocalDate().toString(),
                start.getHour() * 60 + start.getMinute(),
                "%s %s does not exist in %s, where the clocks go from %s to %s"
                        .formatted(
                                start.toLocalDate(),
                                start.toLocalTime(),
                                zone,
                                change.getDateTimeBefore(),
                                change.getDateTimeAfter()));
    }

    /** A day that its month does not have. @param month any date of it */
    static SkippedStart onNoDate(LocalDate month, int day, int start) {
        String date = "%tY-%<tm-%02d".formatted(month, day);
        return new SkippedStart(date, start, date + " is no date");
    }

    /** Null if the time exists. */
    static SkippedStart of(LocalDateTime start, ZoneId zone) {
        return exists(start, zone) ? null : inGap(start, zone);
    }

    static boolean exists(LocalDateTime start, ZoneId zone) {
        return !zone.getRules().getValidOffsets(start).isEmpty();
    }
}
