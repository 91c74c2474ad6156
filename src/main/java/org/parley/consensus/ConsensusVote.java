package org.parley.consensus;

import java.time.Instant;
import org.parley.engine.fact.Fact;

/** What an agent votes on a value. */
public class ConsensusVote implements Fact {
    private String consensusId;
    private String agentId;
    private boolean accept;
    private boolean faulty;
    private Instant at;

    protected ConsensusVote() {}

    public ConsensusVote(ConsensusVoteCast cast) {
        this.consensusId = cast.consensusId();
        this.agentId = cast.agentId();
        this.accept = cast.accept();
        this.at = cast.at();
    }

    @Override
    public String key() {
        return consensusId + "/" + agentId;
    }

    public String getConsensusId() {
        return consensusId;
    }

    public String getAgentId() {
        return agentId;
    }

    public boolean isAccept() {
        return accept;
    }

    /** True if it has voted the other way as well; then it does not count. */
    public boolean isFaulty() {
        return faulty;
    }

    public void setFaulty(boolean faulty) {
        this.faulty = faulty;
    }

    public Instant getAt() {
        return at;
    }
}
