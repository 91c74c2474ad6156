package org.parley.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.parley.engine.fact.Fact;

/** A vote on a proposal. */
public class Ballot implements Fact {
    /** A ballot is open until it ends; then it is counted, or dropped with its meeting. */
    public enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("ended")
        ENDED,
        @JsonProperty("counted")
        COUNTED,
        @JsonProperty("dropped")
        DROPPED
    }

    private String meetingId;
    private String proposalId;
    private int number;
    private String profile;
    private State state = State.OPEN;
    private Tally tally;
    private String ended;
    private Instant at;

    protected Ballot() {}

    /** @param number which ballot on the proposal it is, from 1 */
    public Ballot(Proposal proposal, int number, long eligible, Instant at) {
        this.meetingId = proposal.getMeetingId();
        this.proposalId = proposal.getProposalId();
        this.number = number;
        this.profile = proposal.getProfile();
        this.tally = Tally.of(eligible);
        this.at = at;
    }

    /** A copy. */
    public Ballot(Ballot other) {
        this.meetingId = other.meetingId;
        this.proposalId = other.proposalId;
        this.number = other.number;
        this.profile = other.profile;
        this.state = other.state;
        this.tally = other.tally;
        this.ended = other.ended;
        this.at = other.at;
    }

    @Override
    public String key() {
        return getId();
    }

    public String getId() {
        return meetingId + ":" + proposalId + "#" + number;
    }

    public String getMeetingId() {
        return meetingId;
    }

    public String getProposalId() {
        return proposalId;
    }

    public int getNumber() {
        return number;
    }

    public String getProfile() {
        return profile;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    public Tally getTally() {
        return tally;
    }

    public void setTally(Tally tally) {
        this.tally = tally;
    }

    /** Why it ended; null while it is open. */
    public String getEnded() {
        return ended;
    }

    public void setEnded(String ended) {
        this.ended = ended;
    }

    /** When it last changed. */
    public Instant getAt() {
        return at;
    }

    public void setAt(Instant at) {
        this.at = at;
    }
}
