package org.parley.delegation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** Work is to be given to somebody. */
public record DelegationOpened(String delegationId, String strategy, String task, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(delegationId);
    }
}
