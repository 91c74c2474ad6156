package org.parley.scheduling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;

/**
 * When a meeting is held again (a subset of RFC 5545): on the same day of the week or month, at the same time of day.
 *
 * @param interval every so many days, weeks or months
 * @param count    occurrences, the first among them; null if there is an end
 * @param until    no occurrence is after it; null if there is a count
 */
public record Recurrence(Frequency frequency, int interval, Integer count, LocalDate until) {
    /** The unit of the interval. */
    public enum Frequency {
        @JsonProperty("daily")
        DAILY(ChronoUnit.DAYS),
        @JsonProperty("weekly")
        WEEKLY(ChronoUnit.WEEKS),
        @JsonProperty("monthly")
        MONTHLY(ChronoUnit.MONTHS);

        private final ChronoUnit unit;

        Frequency(ChronoUnit unit) {
            this.unit = unit;
        }
    }

    /** No series stands on more dates. */
    public static final int MOST_OCCURRENCES = 1000;

    /** True if a series that begins on a date would stand on more dates than a series may. */
    public boolean isTooLong(LocalDate first) {
        return dates(first, MOST_OCCURRENCES + 1) > MOST_OCCURRENCES;
    }

    /** On how many dates a series stands that begins on a date; exact up to the limit. */
    int dates(LocalDate first, int limit) {
        if (count != null) {
            return Math.min(count, limit);
        }
        int found = 0;
        for (long number = 0; found < limit && !isOver(first, number, 0); number++) {
            found += isDate(first, number) ? 1 : 0;
        }
        return found;
    }

    /** No occurrence of a series that begins on a date is later, whatever its time of day. */
    LocalDate last(LocalDate first, ZoneId zone) {
        LocalDate last = first;
        int counted = 0;
        for (long number = 0; !isOver(first, number, counted); number++) {
            last = date(first, number);
            counted += isDate(first, number) && !hasGap(last, zone) ? 1 : 0;
        }
        return last;
    }

    /** True if some time of that date or of the next one may not exist. */
    private static boolean hasGap(LocalDate date, ZoneId zone) {
        ZoneOffsetTransition next = zone.getRules()
                .nextTransition(date.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return next != null
                && next.getDateTimeBefore().isBefore(date.plusDays(2).atStartOfDay());
    }

    /** The date of an occurrence, from 0 on; the last day of its month where the month is too short. */
    LocalDate date(LocalDate first, long number) {
        return first.plus(number * interval, frequency.unit);
    }

    /** False where the month is too short. */
    boolean isDate(LocalDate first, long number) {
        return frequency != Frequency.MONTHLY || date(first, number).getDayOfMonth() == first.getDayOfMonth();
    }

    /** True if a series ends before the occurrence, when so many have counted. */
    boolean isOver(LocalDate first, long number, int counted) {
        if (count != null || counted == MOST_OCCURRENCES) {
            return counted == (count == null ? MOST_OCCURRENCES : count);
        }
        LocalDate date = date(first, number);
        return isDate(first, number)
                ? date.isAfter(until)
                : !YearMonth.from(date).isBefore(YearMonth.from(until));
    }
}
