package org.parley.scheduling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recurrenceset.OfRule;

/**
 * When a meeting is held again (a subset of RFC 5545): on the same day of the week or month, at the same time of day. A
 * month that has no such day is left out.
 *
 * @param interval every so many days, weeks or months
 * @param count    occurrences, the first among them; null if there is an end
 * @param until    no occurrence is after it; null if there is a count
 */
public record Recurrence(Frequency frequency, int interval, Integer count, LocalDate until) {
    /** The unit of the interval. */
    public enum Frequency {
        @JsonProperty("daily")
        DAILY,
        @JsonProperty("weekly")
        WEEKLY,
        @JsonProperty("monthly")
        MONTHLY
    }

    /** No series stands on more dates. */
    public static final int MOST_OCCURRENCES = 1000;

    /** The dates of a series that begins on a date. */
    List<LocalDate> from(LocalDate first) {
        return dates(first).limit(MOST_OCCURRENCES).toList();
    }

    /** True if a series that begins on a date would stand on more dates than a series may. */
    public boolean isTooLong(LocalDate first) {
        return dates(first).skip(MOST_OCCURRENCES).findFirst().isPresent();
    }

    private Stream<LocalDate> dates(LocalDate first) {
        RecurrenceRule rule = new RecurrenceRule(Freq.valueOf(frequency.name()));
        rule.setInterval(interval);
        if (count == null) {
            rule.setUntil(day(until));
        } else {
            rule.setCount(count);
        }
        return StreamSupport.stream(new OfRule(rule, day(first)).spliterator(), false)
                .map(Recurrence::date);
    }

    /** The last date of a series that begins on a date. */
    LocalDate last(LocalDate first) {
        List<LocalDate> dates = from(first);
        return dates.isEmpty() ? first : dates.get(dates.size() - 1);
    }

    /** The library counts months from 0. */
    private static DateTime day(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }

    private static LocalDate date(DateTime day) {
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
    }
}
