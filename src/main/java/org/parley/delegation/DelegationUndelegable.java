package org.parley.delegation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * Nobody can take the work.
 *
 * @param path the managers who were asked, in order
 */
public record DelegationUndelegable(String delegationId, List<String> path, String reason, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(delegationId);
    }
}
