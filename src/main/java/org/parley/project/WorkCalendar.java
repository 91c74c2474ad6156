package org.parley.project;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Derived: reckons with a project's working time, in its zone. Durations are hours of work. */
public record WorkCalendar(String projectId, ZoneId zone, boolean continuous, WorkingTime hours) {
    private static final String CONTINUOUS = "continuous";

    public WorkCalendar(Project project, WorkingTime hours) {
        this(project.getProjectId(), ZoneId.of(project.getZone()), CONTINUOUS.equals(project.getCalendar()), hours);
    }

    /** When work that begins then is done. */
    public Instant end(Instant begin, double work) {
        Duration left = Duration.ofMillis(Math.round(work * Duration.ofHours(1).toMillis()));
        if (continuous) {
            return begin.plus(left);
        }
        ZonedDateTime at = opening(begin.atZone(zone));
        Duration today = Duration.between(at, closing(at));
        while (left.compareTo(today) > 0) {
            left = left.minus(today);
            at = opening(closing(at));
            today = Duration.between(at, closing(at));
        }
        return at.plus(left).toInstant();
    }

    /**
     * A date so many minutes and then so many working days after the start; work that would not be done before closing
     * time begins on the next working day.
     */
    public Instant plan(Instant start, long minutes, int days, double work) {
        ZonedDateTime at = start.plus(Duration.ofMinutes(minutes)).atZone(zone);
        if (continuous) {
            return at.plusDays(days).toInstant();
        }
        at = opening(at);
        for (int day = 0; day < days; day++) {
            at = at.plusDays(1);
            while (!works(at)) {
                at = at.plusDays(1);
            }
        }
        boolean overruns = end(at.toInstant(), work).isAfter(closing(at).toInstant());
        boolean atOpening = at.getHour() == hours.from() && at.getMinute() == 0;
        return overruns && !atOpening ? opening(closing(at)).toInstant() : at.toInstant();
    }

    /** The beginning of the working day so many days later. */
    public Instant daysAfter(Instant date, int days) {
        ZonedDateTime at = date.atZone(zone);
        for (int day = 0; day < days; day++) {
            at = continuous ? at.plusDays(1) : opening(closing(opening(at)));
        }
        return at.toInstant();
    }

    /** The date itself if there is work then, else the next opening. */
    public Instant whenOpen(Instant date) {
        return continuous ? date : opening(date.atZone(zone)).toInstant();
    }

    /** The same moment if there is work then, else the next opening. */
    private ZonedDateTime opening(ZonedDateTime at) {
        ZonedDateTime opening = at.toLocalDate().atTime(hours.from(), 0).atZone(zone);
        if (works(at) && !at.isBefore(opening) && at.isBefore(closing(at))) {
            return at;
        }
        ZonedDateTime next = works(at) && at.isBefore(opening) ? opening : opening.plusDays(1);
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private ZonedDateTime closing(ZonedDateTime at) {
        return at.toLocalDate().atStartOfDay(zone).plusHours(hours.to());
    }

    private boolean works(ZonedDateTime at) {
        return hours.days().contains(at.getDayOfWeek());
    }
}
