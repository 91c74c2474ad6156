package org.parley.consensus;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** An agent accepts a value, or does not. */
public record VoteConsensus(String consensusId, String agentId, boolean accept, Instant at) implements Dated {
    @Override
    public VoteConsensus at(Instant moment) {
        return new VoteConsensus(consensusId, agentId, accept, moment);
    }
}
