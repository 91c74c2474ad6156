package org.parley.meeting;

import org.parley.engine.fact.Fact;

/** Somebody who may vote in a ballot that is open, with the vote it has cast. */
public class Elector implements Fact {
    private String ballot;
    private String meetingId;
    private String agentId;
    private String role;
    private int seat;
    private long weight;
    private Vote vote;
    private boolean faulty;
    private boolean left;

    protected Elector() {}

    public Elector(Ballot ballot, Participant participant, long weight) {
        this.ballot = ballot.getId();
        this.meetingId = ballot.getMeetingId();
        this.agentId = participant.getAgentId();
        this.role = participant.getRole();
        this.seat = participant.getSeat();
        this.weight = weight;
    }

    @Override
    public String key() {
        return ballot + "@" + agentId;
    }

    /** Key of the ballot. */
    public String getBallot() {
        return ballot;
    }

    public String getMeetingId() {
        return meetingId;
    }

    public String getAgentId() {
        return agentId;
    }

    public String getRole() {
        return role;
    }

    public int getSeat() {
        return seat;
    }

    public long getWeight() {
        return weight;
    }

    /** The last vote that it cast; null for none. */
    public Vote getVote() {
        return vote;
    }

    public void setVote(Vote vote) {
        this.vote = vote;
    }

    /** True if it voted twice, and differently, where that is a fault. */
    public boolean isFaulty() {
        return faulty;
    }

    public void setFaulty(boolean faulty) {
        this.faulty = faulty;
    }

    /** True if it has left the meeting. */
    public boolean isLeft() {
        return left;
    }

    public void setLeft(boolean left) {
        this.left = left;
    }
}
