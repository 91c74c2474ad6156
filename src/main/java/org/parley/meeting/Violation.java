package org.parley.meeting;

import java.time.Instant;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Ordinal;

/**
 * An action that was refused.
 *
 * @param number  place among the meeting's violations, from 1
 * @param act     what was tried
 * @param missing what it would have taken
 */
public record Violation(String meetingId, int number, String agentId, String act, String missing, Instant at)
        implements Fact {
    @Override
    public String key() {
        return meetingId + ":" + Ordinal.of(number);
    }
}
