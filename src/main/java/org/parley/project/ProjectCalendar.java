package org.parley.project;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.Rows;

/**
 * When a project with the calendar works.
 *
 * @param calendar    its name in the project file
 * @param continuous  around the clock, whatever the {@link WorkingTime} is
 * @param sameDay     work that would not be done before closing time begins at the next opening
 */
@Rows(atLeast = 1)
public record ProjectCalendar(@RowKey String calendar, boolean continuous, boolean sameDay) implements Policy {}
