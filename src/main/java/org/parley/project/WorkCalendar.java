package org.parley.project;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Derived: reckons with a project's working time, in its zone. Durations are hours of work. */
public record WorkCalendar(String projectId, ZoneId zone, ProjectCalendar calendar, WorkingTime hours) {
    private static final double MINUTES = Duration.ofHours(1).toMinutes();
    private static final int MIDNIGHT = 24;

    /** What takes longer is not reckoned day by day. */
    private static final int MANY_WEEKS = 1000;

    public WorkCalendar(Project project, ProjectCalendar calendar, WorkingTime hours) {
        this(project.getProjectId(), ZoneId.of(project.getZone()), calendar, hours);
    }

    /** When work that begins then is done. */
    public Instant end(Instant begin, double work) {
        Duration left = Duration.ofMillis(Math.round(work * Duration.ofHours(1).toMillis()));
        if (calendar.continuous()) {
            return begin.plus(left);
        }
        ZonedDateTime at = opening(begin.atZone(zone));
        Duration week = Duration.ofHours(hours.days().stream().distinct().count() * (hours.to() - hours.from()));
        long weeks = left.dividedBy(week);
        if (weeks > MANY_WEEKS) {
            at = at.plusWeeks(weeks - 1);
            left = left.minus(week.multipliedBy(weeks - 1));
        }
        Duration today = Duration.between(at, closing(at));
        while (left.compareTo(today) > 0) {
            left = left.minus(today);
            at = opening(closing(at));
            today = Duration.between(at, closing(at));
        }
        return at.plus(left).toInstant();
    }

    /** A date so many minutes of work and then so many working days after the start, at which the work may begin. */
    public Instant plan(Instant start, long minutes, int days, double work) {
        if (calendar.continuous()) {
            return start.plus(Duration.ofMinutes(minutes))
                    .atZone(zone)
                    .plusDays(days)
                    .toInstant();
        }
        ZonedDateTime at = opening(end(start, minutes / MINUTES).atZone(zone));
        for (int day = 0; day < days; day++) {
            at = at.plusDays(1);
            while (!works(at)) {
                at = at.plusDays(1);
            }
        }
        return beginning(at.toInstant(), work);
    }

    /** When work may begin at the earliest: where it is to be done on one day and would not be, at an opening. */
    public Instant beginning(Instant date, double work) {
        if (calendar.continuous()) {
            return date;
        }
        ZonedDateTime at = opening(date.atZone(zone));
        boolean overruns = calendar.sameDay()
                && end(at.toInstant(), work).isAfter(closing(at).toInstant());
        return overruns && !at.isEqual(opens(at)) ? opening(closing(at)).toInstant() : at.toInstant();
    }

    /** The beginning of the working day so many days later; of none the same moment, or the next opening. */
    public Instant daysAfter(Instant date, int days) {
        if (calendar.continuous()) {
            return date.atZone(zone).plusDays(days).toInstant();
        }
        ZonedDateTime at = opening(date.atZone(zone));
        for (int day = 0; day < days; day++) {
            at = opening(closing(at));
        }
        return at.toInstant();
    }

    /** The same moment if there is work then, else the next opening. */
    public Instant opening(Instant date) {
        return calendar.continuous() ? date : opening(date.atZone(zone)).toInstant();
    }

    private ZonedDateTime opening(ZonedDateTime at) {
        ZonedDateTime opening = opens(at);
        if (works(at) && !at.isBefore(opening) && at.isBefore(closing(at))) {
            return at;
        }
        ZonedDateTime next = works(at) && at.isBefore(opening) ? opening : opening.plusDays(1);
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** When work begins on a day that is worked. */
    private ZonedDateTime opens(ZonedDateTime at) {
        return at.toLocalDate().atTime(hours.from(), 0).atZone(zone);
    }

    private ZonedDateTime closing(ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        return hours.to() == MIDNIGHT
                ? day.plusDays(1).atStartOfDay(zone)
                : day.atTime(hours.to(), 0).atZone(zone);
    }

    private boolean works(ZonedDateTime at) {
        return hours.days().contains(at.getDayOfWeek());
    }
}
