package org.parley.meeting;

import java.time.Instant;
import org.parley.engine.fact.Fact;

/** People and agents who discuss a topic and come to an outcome. */
public class Meeting implements Fact {
    public enum State {
        OPEN,
        DISCUSSION,
        VOTING,
        CLOSED,
        ARCHIVED,
        CANCELLED
    }

    private String meetingId;
    private String subject;
    private String topic;
    private String facilitator;
    private State state = State.OPEN;
    private Instant createdAt;
    private int round = 1;
    private int seat;
    private int messages;

    protected Meeting() {}

    /** @param subject key of what the meeting is held for */
    public Meeting(String meetingId, String subject, String topic, String facilitator, Instant createdAt) {
        this.meetingId = meetingId;
        this.subject = subject;
        this.topic = topic;
        this.facilitator = facilitator;
        this.createdAt = createdAt;
    }

    @Override
    public String key() {
        return meetingId;
    }

    public String getMeetingId() {
        return meetingId;
    }

    /** Key of what the meeting is held for, such as a task. */
    public String getSubject() {
        return subject;
    }

    public String getTopic() {
        return topic;
    }

    public String getFacilitator() {
        return facilitator;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** The round under way, from 1. */
    public int getRound() {
        return round;
    }

    public void setRound(int round) {
        this.round = round;
    }

    /** Whose turn it is in the round. */
    public int getSeat() {
        return seat;
    }

    public void setSeat(int seat) {
        this.seat = seat;
    }

    /** The round after the next speaker of so many has the floor. */
    public int roundAfter(int seats) {
        return round + (seat + 1) / seats;
    }

    /** The seat of the next speaker of so many. */
    public int seatAfter(int seats) {
        return (seat + 1) % seats;
    }

    /** How many messages there are. */
    public int getMessages() {
        return messages;
    }

    public void setMessages(int messages) {
        this.messages = messages;
    }
}
