package org.parley.project;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.parley.engine.fact.OneOf;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.RowKey;

/**
 * An occasion that comes with each day, week or month.
 *
 * @param occasion what the file calls it in review_frequency or interrupt_triggers
 * @param begins   the day with which a week begins
 */
public record ReviewPeriod(
        @RowKey String occasion,
        @OneOf({"day", "week", "month"}) String unit,
        DayOfWeek begins) implements Policy {

    /** First day of the period that a day is in. */
    LocalDate beginning(LocalDate day) {
        return switch (unit) {
            case "week" -> day.with(TemporalAdjusters.previousOrSame(begins));
            case "month" -> day.withDayOfMonth(1);
            default -> day;
        };
    }
}
