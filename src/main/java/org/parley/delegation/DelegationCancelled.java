package org.parley.delegation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** The work is not wanted any more. */
public record DelegationCancelled(String delegationId, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(delegationId);
    }
}
