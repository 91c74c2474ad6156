package org.parley.delegation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * The work is not done.
 *
 * @param agentId null for what was done in parts
 */
public record DelegationFailed(String delegationId, String agentId, String reason, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(delegationId);
    }
}
