package org.parley.project;

import java.time.Instant;

/** How time passes in a rehearsal, in milliseconds of the epoch. */
interface PlanTime {
    double MILLIS = 3_600_000;

    long start();

    /** When work is done that is begun now. */
    long end(long now, double hours);

    /** When work may begin that would have to wait for the next opening now. */
    long beginning(long now, double hours);

    /** Around the clock. */
    static PlanTime continuous(long start) {
        return new PlanTime() {
            @Override
            public long start() {
                return start;
            }

            @Override
            public long end(long now, double hours) {
                return now + Math.round(hours * MILLIS);
            }

            @Override
            public long beginning(long now, double hours) {
                return now;
            }
        };
    }

    /** By the calendar of the project. */
    static PlanTime of(RehearsalTerms terms) {
        WorkCalendar calendar = terms.calendar();
        long start = terms.start().toEpochMilli();
        return calendar == null || calendar.calendar().continuous()
                ? continuous(start)
                : new PlanTime() {
                    @Override
                    public long start() {
                        return start;
                    }

                    @Override
                    public long end(long now, double hours) {
                        return calendar.end(Instant.ofEpochMilli(now), hours).toEpochMilli();
                    }

                    @Override
                    public long beginning(long now, double hours) {
                        return terms.untilClosing()
                                ? calendar.beginning(Instant.ofEpochMilli(now), hours)
                                        .toEpochMilli()
                                : now;
                    }
                };
    }
}
