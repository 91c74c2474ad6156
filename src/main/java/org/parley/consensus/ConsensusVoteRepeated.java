package org.parley.consensus;

import java.util.List;
import org.parley.engine.fact.Decision;

/** An agent has said the same again. */
public record ConsensusVoteRepeated(String consensusId, String agentId, boolean accept) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(consensusId, agentId);
    }
}
