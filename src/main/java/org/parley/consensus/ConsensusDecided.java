package org.parley.consensus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Explanation;

/**
 * The agents agree on the value, or do not.
 *
 * @param state COMMITTED or ABORTED
 * @param reason why it was aborted; null else
 */
public record ConsensusDecided(
        String consensusId,
        ConsensusProposal.State state,
        JsonNode value,
        @Explanation int accepted,
        @Explanation int rejected,
        @Explanation int faulty,
        @Explanation int quorum,
        String reason,
        Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(consensusId);
    }
}
