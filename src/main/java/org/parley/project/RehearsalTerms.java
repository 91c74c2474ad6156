package org.parley.project;

import java.time.Instant;

/**
 * What holds for a rehearsal as a whole.
 *
 * @param start         when the project begins
 * @param calendar      by which work takes its time; null for around the clock
 * @param untilClosing  whether work that would not be done before closing time waits for the next opening
 * @param ageingSeconds after which a claim to a resource counts for one priority more
 */
public record RehearsalTerms(Instant start, WorkCalendar calendar, boolean untilClosing, int ageingSeconds) {}
