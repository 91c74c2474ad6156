package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Explanation;

/**
 * Agents waited for each other, each for what the next one has; one of them has to yield.
 *
 * @param resourceId that is taken from its holder
 * @param agentId who held it
 * @param agents who waited for each other, in their order
 * @param resources what each of them waited for
 * @param priority of the lease that yields
 */
public record CycleBroken(
        String resourceId,
        String agentId,
        List<String> agents,
        List<String> resources,
        @Explanation int priority,
        Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(resourceId, agentId);
    }
}
