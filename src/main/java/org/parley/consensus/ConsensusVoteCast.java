package org.parley.consensus;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** A vote counts. */
public record ConsensusVoteCast(String consensusId, String agentId, boolean accept, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(consensusId, agentId);
    }
}
