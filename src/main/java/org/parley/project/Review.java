package org.parley.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.parley.engine.fact.Fact;

/**
 * The day, week or month that a project is in, for one that is reviewed by it.
 *
 * @param occasion of its {@link ReviewPeriod}
 * @param zone     in whose time days and weeks begin
 * @param begins   its first day
 */
public record Review(String projectId, String occasion, String zone, LocalDate begins) implements Fact {
    /** The period that the moment is in. */
    public static Review at(String projectId, ReviewPeriod period, String zone, Instant moment) {
        LocalDate day = moment.atZone(ZoneId.of(zone)).toLocalDate();
        return new Review(projectId, period.occasion(), zone, period.beginning(day));
    }

    /** The same kind of period, around another moment. */
    public Review at(ReviewPeriod period, Instant moment) {
        return at(projectId, period, zone, moment);
    }

    public boolean isOver(ReviewPeriod period, Instant moment) {
        return !at(period, moment).equals(this);
    }

    @Override
    public String key() {
        return projectId + "/" + occasion;
    }
}
