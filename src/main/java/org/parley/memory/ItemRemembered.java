package org.parley.memory;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * An agent keeps something in mind.
 *
 * @param known true if it takes the place of something
 */
public record ItemRemembered(String agentId, String name, boolean known, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId + "/" + name, agentId);
    }
}
