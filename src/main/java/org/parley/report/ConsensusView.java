package org.parley.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.parley.consensus.ConsensusProposal;
import org.parley.consensus.ConsensusVote;
import org.parley.engine.session.FactStore;

/**
 * A value that is put to the vote, with the votes.
 *
 * @param votes in order of the agents
 */
public record ConsensusView(@JsonUnwrapped ConsensusProposal proposal, List<ConsensusVote> votes) {
    public static Optional<ConsensusView> of(FactStore facts, String id) {
        return facts.consistently(() -> facts.find(ConsensusProposal.class, id)
                .map(proposal -> new ConsensusView(
                        proposal, facts.all(ConsensusVote.class, id + "/").toList())));
    }
}
