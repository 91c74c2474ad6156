package org.parley.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Fact;

/** Agents want what they cannot all have; its record stays. */
public class Conflict implements Fact {
    private String conflictId;
    private Kind kind;
    private String subject;
    private List<String> parties = List.of();
    private List<String> grounds = List.of();
    private State state;
    private String rule;
    private String winner;
    private List<String> losers = List.of();
    private String outcome;
    private JsonNode value;
    private Instant foundAt;
    private Instant closesAt;
    private Instant resolvedAt;

    /** What it is about. */
    public enum Kind {
        RESOURCE,
        GOAL,
        PRIORITY,
        /** Agents wait for each other. */
        DEADLOCK
    }

    /** What a conflict may be in. */
    public enum State {
        OPEN,
        RESOLVED,
        /** The rules leave it to somebody else. */
        ESCALATED
    }

    protected Conflict() {}

    /** One that is open. */
    public Conflict(
            String conflictId, Kind kind, String subject, List<String> parties, List<String> grounds, Instant foundAt) {
        this.conflictId = conflictId;
        this.kind = kind;
        this.subject = subject;
        this.parties = parties;
        this.grounds = grounds;
        this.state = State.OPEN;
        this.foundAt = foundAt;
    }

    /** Says what has become of it. */
    public Conflict resolved(String by, String whoWins, List<String> whoLoses, String how, Instant at) {
        state = State.RESOLVED;
        rule = by;
        winner = whoWins;
        losers = whoLoses;
        outcome = how;
        resolvedAt = at;
        return this;
    }

    @Override
    public String key() {
        return conflictId;
    }

    public String getConflictId() {
        return conflictId;
    }

    public Kind getKind() {
        return kind;
    }

    /** The resource, the key of the goal, or the agent whose time it is about. */
    public String getSubject() {
        return subject;
    }

    /** Agents or, about the time of one agent, its tasks. */
    public List<String> getParties() {
        return parties;
    }

    public void setParties(List<String> parties) {
        this.parties = parties;
    }

    /** The facts that conflict, in words. */
    public List<String> getGrounds() {
        return grounds;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    /** That resolved it; null while it is open. */
    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    /** Null if there is none. */
    public String getWinner() {
        return winner;
    }

    public void setWinner(String winner) {
        this.winner = winner;
    }

    public List<String> getLosers() {
        return losers;
    }

    public void setLosers(List<String> losers) {
        this.losers = losers;
    }

    /** In one sentence; null while it is open. */
    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    /** What was agreed on; null unless it is about goals. */
    public JsonNode getValue() {
        return value;
    }

    public void setValue(JsonNode value) {
        this.value = value;
    }

    public Instant getFoundAt() {
        return foundAt;
    }

    /** Until when compromises may be offered; null for none. */
    public Instant getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(Instant closesAt) {
        this.closesAt = closesAt;
    }

    public Instant getResolvedAt() {
        return resolvedAt;
    }

    public void setResolvedAt(Instant resolvedAt) {
        this.resolvedAt = resolvedAt;
    }
}
