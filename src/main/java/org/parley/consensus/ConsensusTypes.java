package org.parley.consensus;

import java.util.List;

/** The types of this domain that rules may speak of; a native executable has to know them beforehand. */
public final class ConsensusTypes {
    public static final List<Class<?>> ALL = List.of(
            ConsensusDecided.class,
            ConsensusPolicy.class,
            ConsensusProposal.class,
            ConsensusProposed.class,
            ConsensusTold.class,
            ConsensusVote.class,
            ConsensusVoteCast.class,
            ConsensusVoteRepeated.class,
            EquivocationFound.class,
            Poll.class,
            ProposeConsensus.class,
            VoteConsensus.class);

    private ConsensusTypes() {}
}
