package org.parley.consensus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Dated;

/**
 * Somebody wants others to agree on a value.
 *
 * @param agents who votes
 * @param faults how many faulty ones are tolerated; null for the policy's
 * @param voteSeconds null for the policy's
 */
public record ProposeConsensus(
        String consensusId,
        String proposer,
        JsonNode value,
        List<String> agents,
        Integer faults,
        Integer voteSeconds,
        Instant at)
        implements Dated {
    @Override
    public ProposeConsensus at(Instant moment) {
        return new ProposeConsensus(consensusId, proposer, value, agents, faults, voteSeconds, moment);
    }
}
