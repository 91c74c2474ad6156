package org.parley.consensus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** A value is put to the vote. */
public record ConsensusProposed(
        String consensusId,
        String proposer,
        JsonNode value,
        List<String> agents,
        int quorum,
        Instant closesAt,
        Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(consensusId);
    }
}
