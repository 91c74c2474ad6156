package org.parley.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.parley.engine.fact.Fact;

/** Somebody in a meeting, or invited to it. */
public class Participant implements Fact {
    public enum Status {
        @JsonProperty("invited")
        INVITED,
        @JsonProperty("joined")
        JOINED,
        @JsonProperty("left")
        LEFT
    }

    private String meetingId;
    private String agentId;
    private String role;
    private int seat;
    private boolean simulated;
    private boolean awaited = true;
    private Status status = Status.JOINED;
    private Instant joinedAt;
    private int lastRound;

    protected Participant() {}

    /**
     * @param awaited  true if a round waits for it
     * @param joinedAt null for somebody who is only invited
     */
    public Participant(String meetingId, Invitee invitee, int seat, boolean awaited, Instant joinedAt) {
        this.meetingId = meetingId;
        this.agentId = invitee.agentId();
        this.role = invitee.role();
        this.seat = seat;
        this.simulated = invitee.simulated();
        this.awaited = awaited;
        this.status = joinedAt == null ? Status.INVITED : Status.JOINED;
        this.joinedAt = joinedAt;
    }

    /** A copy; one that is there, and of which it is not known since when, joined at the moment. */
    public Participant(Participant other, Instant moment) {
        this.meetingId = other.meetingId;
        this.agentId = other.agentId;
        this.role = other.role;
        this.seat = other.seat;
        this.simulated = other.simulated;
        this.awaited = other.awaited;
        this.status = other.status;
        this.joinedAt = other.joinedAt == null && other.status == Status.JOINED ? moment : other.joinedAt;
        this.lastRound = other.lastRound;
    }

    @Override
    public String key() {
        return meetingId + "@" + agentId;
    }

    public String getMeetingId() {
        return meetingId;
    }

    public String getAgentId() {
        return agentId;
    }

    /** What the protocol calls it; null for a participant like others. */
    public String getRole() {
        return role;
    }

    /** Place in the order of speaking, from 0. */
    public int getSeat() {
        return seat;
    }

    /** True if rules speak for it. */
    public boolean isSimulated() {
        return simulated;
    }

    /** True if a round waits for it to speak. */
    public boolean isAwaited() {
        return awaited;
    }

    public Status getStatus() {
        return status;
    }

    public void setStatus(Status status) {
        this.status = status;
    }

    /** When it joined last; null if it never did. */
    public Instant getJoinedAt() {
        return joinedAt;
    }

    public void setJoinedAt(Instant joinedAt) {
        this.joinedAt = joinedAt;
    }

    /** The last round in which it had its turn; 0 for none. */
    public int getLastRound() {
        return lastRound;
    }

    public void setLastRound(int lastRound) {
        this.lastRound = lastRound;
    }
}
