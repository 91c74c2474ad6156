package org.parley.project;

import java.time.DayOfWeek;
import java.util.List;
import org.parley.engine.fact.Policy;

/**
 * When people work, for projects with the calendar {@code business_hours}.
 *
 * @param from first working hour of the day, 0 to 23
 * @param to   the hour at which work stops, 1 to 24
 * @param days the working days
 */
public record WorkingTime(int from, int to, List<DayOfWeek> days) implements Policy {}
