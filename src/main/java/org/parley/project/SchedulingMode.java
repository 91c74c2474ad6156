package org.parley.project;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.Rows;

/**
 * How one scheduling mode plans dates.
 *
 * @param mode        its name in the project file
 * @param calendar    of projects that do not say; one of {@link ProjectCalendar}
 * @param onSchedule  true when a ready task waits for its date, false when it may begin at once
 * @param stepMinutes minutes from one task of the file to the next
 * @param waveMinutes minutes from one dependency level to the next
 * @param waveDays    working days from one dependency level to the next
 */
@Rows(atLeast = 1)
public record SchedulingMode(
        @RowKey String mode,
        String calendar,
        boolean onSchedule,
        @Range(unit = "minutes") int stepMinutes,
        @Range(unit = "minutes") int waveMinutes,
        @Range(unit = "working days") int waveDays)
        implements Policy {}
