package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * The calendar counts from now on.
 *
 * @param isNew false if it takes the place of one before
 */
public record CalendarDeclared(String participantId, boolean isNew, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(participantId);
    }
}
