package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * When people work, for projects whose {@link ProjectCalendar} is not continuous.
 *
 * @param scope the projects that go by it
 * @param from first working hour of the day, 0 to 23
 * @param to   the hour at which work stops, 1 to 24
 * @param days the working days
 */
public record WorkingTime(
        @JacksonInject Scope scope,
        @Range(to = 23, unit = "o'clock") int from,
        @Range(from = 1, to = 24, unit = "o'clock") int to,
        List<DayOfWeek> days)
        implements ScopedPolicy {
    public WorkingTime {
        if (from >= to) {
            throw new IllegalArgumentException("work stops at %d, not after it begins at %d".formatted(to, from));
        }
        if (days == null || days.stream().allMatch(Objects::isNull)) {
            throw new IllegalArgumentException("there is no working day");
        }
    }
}
