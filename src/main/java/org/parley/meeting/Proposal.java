package org.parley.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.parley.engine.fact.Fact;

/** Something to be decided. */
public class Proposal implements Fact {
    public enum Status {
        @JsonProperty("proposed")
        PROPOSED,
        @JsonProperty("voting")
        VOTING,
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("rejected")
        REJECTED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    private String meetingId;
    private String proposalId;
    private String title;
    private String details;
    private String author;
    private String profile;
    private Status status = Status.PROPOSED;
    private int ballots;

    protected Proposal() {}

    public Proposal(String meetingId, String proposalId, String title, String details, String author, String profile) {
        this.meetingId = meetingId;
        this.proposalId = proposalId;
        this.title = title;
        this.details = details;
        this.author = author;
        this.profile = profile;
    }

    /** A copy. */
    public Proposal(Proposal other) {
        this(other.meetingId, other.proposalId, other.title, other.details, other.author, other.profile);
        this.status = other.status;
        this.ballots = other.ballots;
    }

    @Override
    public String key() {
        return meetingId + ":" + proposalId;
    }

    public String getMeetingId() {
        return meetingId;
    }

    public String getProposalId() {
        return proposalId;
    }

    public String getTitle() {
        return title;
    }

    public String getDetails() {
        return details;
    }

    public String getAuthor() {
        return author;
    }

    /** Name of the profile it is voted on by. */
    public String getProfile() {
        return profile;
    }

    public Status getStatus() {
        return status;
    }

    public void setStatus(Status status) {
        this.status = status;
    }

    /** How often it was put to the vote. */
    public int getBallots() {
        return ballots;
    }

    public void setBallots(int ballots) {
        this.ballots = ballots;
    }
}
