package org.parley.consensus;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * An agent has voted one way and the other: it is faulty, and its vote does not count any more.
 *
 * @param first what it voted first
 */
public record EquivocationFound(String consensusId, String agentId, boolean first, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(consensusId, agentId);
    }
}
