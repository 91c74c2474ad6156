package org.parley.project;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.parley.engine.fact.Fact;

/**
 * The day or the week that a project is in, for one that is reviewed by the day or by the week.
 *
 * @param occasion {@code daily} or {@code weekly}
 * @param zone     in whose time days and weeks begin
 * @param begins   the day, or the Monday of the week
 */
public record Review(String projectId, String occasion, String zone, LocalDate begins) implements Fact {
    private static final String WEEKLY = "weekly";

    /** The period that the moment is in. */
    public static Review at(String projectId, String occasion, String zone, Instant moment) {
        LocalDate day = moment.atZone(ZoneId.of(zone)).toLocalDate();
        return new Review(
                projectId,
                occasion,
                zone,
                WEEKLY.equals(occasion) ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day);
    }

    /** The same kind of period, around another moment. */
    public Review at(Instant moment) {
        return at(projectId, occasion, zone, moment);
    }

    public boolean isOver(Instant moment) {
        return !at(moment).equals(this);
    }

    @Override
    public String key() {
        return projectId + "/" + occasion;
    }
}
