package org.parley.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Levels;

/** A piece of work that is put out to contract, and what has become of it. */
public class Contract implements Fact {
    private String contractId;
    private String initiator;
    private String task;
    private Levels requiredSkills = Levels.NONE;
    private double complexity;
    private List<String> named = List.of();
    private boolean byRule;
    private int rounds;
    private int bidSeconds;
    private int resultSeconds;
    private State state;
    private int call;
    private int round;
    private List<String> failed = List.of();
    private String contractor;
    private JsonNode result;
    private String reason;
    private Instant announcedAt;
    private Instant closesAt;
    private Instant since;

    /** What a contract may be in. */
    public enum State {
        /** Those to be asked are looked for. */
        ANNOUNCED,
        /** Bidders are asked. */
        CALLING,
        /** Somebody carries it out. */
        AWARDED,
        COMPLETED,
        /** Nobody bids, or is left after failures. */
        UNFULFILLED,
        CANCELLED;

        /** True if it has not ended. */
        public boolean isOpen() {
            return this != COMPLETED && this != UNFULFILLED && this != CANCELLED;
        }
    }

    protected Contract() {}

    public Contract(CallForProposals called, ContractPolicy policy) {
        this.contractId = called.contractId();
        this.initiator = called.initiator();
        this.task = called.task();
        this.requiredSkills = called.requiredSkills();
        this.complexity = called.complexity();
        this.named = called.bidders();
        this.byRule = called.byRule();
        this.rounds = called.rounds() == null ? policy.rounds() : called.rounds();
        this.bidSeconds = called.bidSeconds() == null ? policy.bidSeconds() : called.bidSeconds();
        this.resultSeconds = called.resultSeconds() == null ? policy.resultSeconds() : called.resultSeconds();
        this.state = State.ANNOUNCED;
        this.call = 1;
        this.announcedAt = called.at();
        this.since = called.at();
    }

    @Override
    public String key() {
        return contractId;
    }

    public String getContractId() {
        return contractId;
    }

    public String getInitiator() {
        return initiator;
    }

    /** What is to be done. */
    public String getTask() {
        return task;
    }

    /** Lowest level by skill. */
    public Levels getRequiredSkills() {
        return requiredSkills;
    }

    public double getComplexity() {
        return complexity;
    }

    /** Whom the call goes to; empty for those who have the skills. */
    public List<String> getNamed() {
        return named;
    }

    /** True if agents without an endpoint bid by rule; else every bidder answers for itself. */
    public boolean isByRule() {
        return byRule;
    }

    /** How often bidders are asked at most. */
    public int getRounds() {
        return rounds;
    }

    public int getBidSeconds() {
        return bidSeconds;
    }

    public int getResultSeconds() {
        return resultSeconds;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    /** How often it was announced. */
    public int getCall() {
        return call;
    }

    public void setCall(int call) {
        this.call = call;
    }

    /** Of the present call, from 1. */
    public int getRound() {
        return round;
    }

    public void setRound(int round) {
        this.round = round;
    }

    /** Contractors who did not carry it out. */
    public List<String> getFailed() {
        return failed;
    }

    public void setFailed(List<String> failed) {
        this.failed = failed;
    }

    /** Who carries it out; null while nobody does. */
    public String getContractor() {
        return contractor;
    }

    public void setContractor(String contractor) {
        this.contractor = contractor;
    }

    public JsonNode getResult() {
        return result;
    }

    public void setResult(JsonNode result) {
        this.result = result;
    }

    /** Why it ended without a result; null else. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Instant getAnnouncedAt() {
        return announcedAt;
    }

    /** When the bids or the result are due; null if nothing is. */
    public Instant getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(Instant closesAt) {
        this.closesAt = closesAt;
    }

    /** When it came into its state. */
    public Instant getSince() {
        return since;
    }

    public void setSince(Instant since) {
        this.since = since;
    }

    /** Of the present round of the present call. */
    public String getRoundKey() {
        return contractId + "/" + call + "/" + round;
    }
}
