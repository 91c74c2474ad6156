package org.parley.delegation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** Nobody can take the work now. */
public record DelegationWaits(String delegationId, String reason, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(delegationId);
    }
}
