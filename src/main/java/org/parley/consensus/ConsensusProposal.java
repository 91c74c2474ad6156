package org.parley.consensus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Fact;

/** A value that agents are to agree on although some of them may be faulty, and what has become of it. */
public class ConsensusProposal implements Fact {
    private String consensusId;
    private String proposer;
    private JsonNode value;
    private List<String> agents = List.of();
    private int faults;
    private int quorum;
    private State state;
    private List<String> faulty = List.of();
    private String reason;
    private Instant proposedAt;
    private Instant closesAt;
    private Instant decidedAt;

    /** What a proposal may be in. */
    public enum State {
        VOTING,
        COMMITTED,
        ABORTED
    }

    protected ConsensusProposal() {}

    public ConsensusProposal(ProposeConsensus proposed, int faults, int quorum, int voteSeconds) {
        this.consensusId = proposed.consensusId();
        this.proposer = proposed.proposer();
        this.value = proposed.value();
        this.agents = proposed.agents();
        this.faults = faults;
        this.quorum = quorum;
        this.state = State.VOTING;
        this.proposedAt = proposed.at();
        this.closesAt = proposed.at().plusSeconds(voteSeconds);
    }

    @Override
    public String key() {
        return consensusId;
    }

    public String getConsensusId() {
        return consensusId;
    }

    public String getProposer() {
        return proposer;
    }

    public JsonNode getValue() {
        return value;
    }

    /** Who votes, the proposer among them. */
    public List<String> getAgents() {
        return agents;
    }

    /** How many faulty agents are tolerated. */
    public int getFaults() {
        return faults;
    }

    /** How many have to accept: ceil((n + faults + 1) / 2). */
    public int getQuorum() {
        return quorum;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    /** Who has voted one way and the other. */
    public List<String> getFaulty() {
        return faulty;
    }

    public void setFaulty(List<String> faulty) {
        this.faulty = faulty;
    }

    /** Why it was aborted; null else. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    public Instant getClosesAt() {
        return closesAt;
    }

    /** Null while it is open. */
    public Instant getDecidedAt() {
        return decidedAt;
    }

    public void setDecidedAt(Instant decidedAt) {
        this.decidedAt = decidedAt;
    }
}
