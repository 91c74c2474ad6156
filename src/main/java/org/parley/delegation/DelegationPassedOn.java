package org.parley.delegation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * No subordinate of a manager can take the work; another manager is asked.
 *
 * @param to null if nobody is left
 */
public record DelegationPassedOn(String delegationId, String from, String to, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(delegationId);
    }
}
