package org.parley.consensus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An agent is told what was decided. */
public record ConsensusTold(String consensusId, String agentId, ConsensusProposal.State state, JsonNode value)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(consensusId, agentId);
    }
}
