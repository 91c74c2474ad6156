package org.parley.meeting;

import java.util.Map;
import java.util.TreeMap;
import org.parley.engine.fact.Fact;

/** The counts of a meeting: who is there, who has the floor, what has been said, what is to be voted on. They change with every event. */
public class Proceedings implements Fact {
    private String meetingId;
    private int seats;
    private int joined;
    private int speakers;
    private int round = 1;
    private int spoken;
    private String floor;
    private String lastSpeaker;
    private int messages;
    private int posted;
    private Map<String, Integer> said = Map.of();
    private int proposals;
    private int waiting;
    private int openBallots;
    private int violations;

    protected Proceedings() {}

    /** Of a meeting in which only the creator is yet. */
    public Proceedings(String meetingId, int seats, int speakers) {
        this.meetingId = meetingId;
        this.seats = seats;
        this.joined = 1;
        this.speakers = speakers;
    }

    /** A copy. */
    public Proceedings(Proceedings other) {
        this(other.meetingId, other.seats, other.speakers);
        this.joined = other.joined;
        this.round = other.round;
        this.spoken = other.spoken;
        this.floor = other.floor;
        this.lastSpeaker = other.lastSpeaker;
        this.messages = other.messages;
        this.posted = other.posted;
        this.said = other.said;
        this.proposals = other.proposals;
        this.waiting = other.waiting;
        this.openBallots = other.openBallots;
        this.violations = other.violations;
    }

    @Override
    public String key() {
        return meetingId;
    }

    public String getMeetingId() {
        return meetingId;
    }

    /** How many were ever invited or joined. */
    public int getSeats() {
        return seats;
    }

    public void setSeats(int seats) {
        this.seats = seats;
    }

    /** How many are there now. */
    public int getJoined() {
        return joined;
    }

    public void setJoined(int joined) {
        this.joined = joined;
    }

    /** How many of them a round waits for. */
    public int getSpeakers() {
        return speakers;
    }

    public void setSpeakers(int speakers) {
        this.speakers = speakers;
    }

    /** The round under way, from 1. */
    public int getRound() {
        return round;
    }

    public void setRound(int round) {
        this.round = round;
    }

    /** How many have had their turn in it. */
    public int getSpoken() {
        return spoken;
    }

    public void setSpoken(int spoken) {
        this.spoken = spoken;
    }

    /** Who has the floor, where a turn strategy gives it; null for nobody. */
    public String getFloor() {
        return floor;
    }

    public void setFloor(String floor) {
        this.floor = floor;
    }

    /** Who has had it last and said something; null for nobody. */
    public String getLastSpeaker() {
        return lastSpeaker;
    }

    public void setLastSpeaker(String lastSpeaker) {
        this.lastSpeaker = lastSpeaker;
    }

    /** Number of the last message. */
    public int getMessages() {
        return messages;
    }

    public void setMessages(int messages) {
        this.messages = messages;
    }

    /** How many messages there are that count against the limit. */
    public int getPosted() {
        return posted;
    }

    public void setPosted(int posted) {
        this.posted = posted;
    }

    /** How often which type of message was posted, and by which role: {@code summary}, {@code position by affirmative}. */
    public Map<String, Integer> getSaid() {
        return said;
    }

    public void setSaid(Map<String, Integer> said) {
        this.said = said;
    }

    /** The same with one message more. */
    public Map<String, Integer> saidWith(String messageType, String role) {
        Map<String, Integer> more = new TreeMap<>(said);
        more.merge(messageType, 1, Integer::sum);
        more.merge(messageType + " by " + role, 1, Integer::sum);
        return more;
    }

    /** How many proposals were made. */
    public int getProposals() {
        return proposals;
    }

    public void setProposals(int proposals) {
        this.proposals = proposals;
    }

    /** How many of them wait to be voted on. */
    public int getWaiting() {
        return waiting;
    }

    public void setWaiting(int waiting) {
        this.waiting = waiting;
    }

    public int getOpenBallots() {
        return openBallots;
    }

    public void setOpenBallots(int openBallots) {
        this.openBallots = openBallots;
    }

    /** How many actions were refused. */
    public int getViolations() {
        return violations;
    }

    public void setViolations(int violations) {
        this.violations = violations;
    }
}
