package org.parley.contract;

import java.time.Instant;
import org.parley.engine.fact.Fact;

/** Somebody whom a call for proposals went to, and what he has to do with it. */
public class Bidder implements Fact {
    private String contractId;
    private int call;
    private String agentId;
    private int registered;
    private State state;
    private Double cost;
    private int tasks;
    private boolean byRule;
    private int round;
    private int again;
    private String reason;
    private Instant since;

    /** The states of the interaction protocol (FIPA, contract net). */
    public enum State {
        CALLED,
        PROPOSED,
        REFUSED,
        NOT_UNDERSTOOD,
        /** He did not answer in time. */
        SILENT,
        ACCEPTED,
        REJECTED,
        /** He has reported the result. */
        INFORMED,
        FAILED,
        CANCELLED
    }

    protected Bidder() {}

    public Bidder(Contract contract, String agentId) {
        this.contractId = contract.getContractId();
        this.call = contract.getCall();
        this.agentId = agentId;
        this.state = State.CALLED;
        this.round = 1;
        this.again = contract.getRounds() - 1;
        this.since = contract.getSince();
    }

    public static String keyOf(String contractId, int call, String agentId) {
        return contractId + "/" + call + "/" + agentId;
    }

    @Override
    public String key() {
        return keyOf(contractId, call, agentId);
    }

    public String getContractId() {
        return contractId;
    }

    public int getCall() {
        return call;
    }

    public String getAgentId() {
        return agentId;
    }

    /** His number among all agents who ever joined, as of his offer. */
    public int getRegistered() {
        return registered;
    }

    public void setRegistered(int registered) {
        this.registered = registered;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    /** What he would do it for; null if he has not proposed. */
    public Double getCost() {
        return cost;
    }

    public void setCost(Double cost) {
        this.cost = cost;
    }

    /** How many tasks he was engaged in when he proposed, as the server counts them. */
    public int getTasks() {
        return tasks;
    }

    public void setTasks(int tasks) {
        this.tasks = tasks;
    }

    /** True if a rule proposed for him. */
    public boolean isByRule() {
        return byRule;
    }

    public void setByRule(boolean byRule) {
        this.byRule = byRule;
    }

    /** In which he was asked last. */
    public int getRound() {
        return round;
    }

    public void setRound(int round) {
        this.round = round;
    }

    /** How often he may still be asked for a better offer. */
    public int getAgain() {
        return again;
    }

    public void setAgain(int again) {
        this.again = again;
    }

    /** Why he refuses, or failed; null else. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Instant getSince() {
        return since;
    }

    public void setSince(Instant since) {
        this.since = since;
    }
}
