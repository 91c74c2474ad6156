package org.parley.delegation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Explanation;

/**
 * Somebody has work to do.
 *
 * @param manager who gave it; null where there are no managers
 * @param load of the agent, with it
 * @param runnerUp who would have been next; null if there was nobody
 */
public record DelegationAssigned(
        String delegationId,
        String agentId,
        String manager,
        @Explanation double load,
        @Explanation String runnerUp,
        Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(delegationId, agentId);
    }
}
