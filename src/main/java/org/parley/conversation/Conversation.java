package org.parley.conversation;

import java.time.Instant;
import org.parley.engine.fact.Fact;

/** Agents who answer what is said to them, in an order that rules decide. */
public class Conversation implements Fact {
    public enum State {
        /** What is said is answered. */
        ACTIVE,
        /** Nobody has anything to say until something is said from outside. */
        QUIESCENT,
        /** Nobody may speak until somebody joins who may: all quotas are used. */
        EXHAUSTED,
        /** Its time is up. */
        TIMED_OUT,
        CLOSED;

        /** True while something may be said. */
        public boolean isOpen() {
            return this == ACTIVE || this == QUIESCENT;
        }

        /** True once nothing can be said in it any more. */
        public boolean isEnded() {
            return this == TIMED_OUT || this == CLOSED;
        }
    }

    private String conversationId;
    private String topic;
    private State state = State.ACTIVE;
    private String reason;
    private Instant createdAt;
    private Instant lastAt;
    private int joined;
    private int messages;
    private int turns;
    private int open;
    private int cycle;
    private String lastSpeaker;
    private int exchange;
    private int ratings;

    private int ratingSum;

    protected Conversation() {}

    public Conversation(String conversationId, String topic, Instant createdAt) {
        this.conversationId = conversationId;
        this.topic = topic;
        this.createdAt = createdAt;
        this.lastAt = createdAt;
    }

    @Override
    public String key() {
        return conversationId;
    }

    public String getConversationId() {
        return conversationId;
    }

    public String getTopic() {
        return topic;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    /** Why it is in its state; null while it is active. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** When something was said last, or a turn ended. */
    public Instant getLastAt() {
        return lastAt;
    }

    public void setLastAt(Instant lastAt) {
        this.lastAt = lastAt;
    }

    /** How many agents have joined so far, those who have left included. */
    public int getJoined() {
        return joined;
    }

    public void setJoined(int joined) {
        this.joined = joined;
    }

    /** How many messages there are, answers included. */
    public int getMessages() {
        return messages;
    }

    public void setMessages(int messages) {
        this.messages = messages;
    }

    /** How many turns were granted. */
    public int getTurns() {
        return turns;
    }

    public void setTurns(int turns) {
        this.turns = turns;
    }

    /** Number of the message that is being answered; 0 if none is. */
    public int getOpen() {
        return open;
    }

    public void setOpen(int open) {
        this.open = open;
    }

    /** How often the turn has gone round. */
    public int getCycle() {
        return cycle;
    }

    public void setCycle(int cycle) {
        this.cycle = cycle;
    }

    /** Who answered last; null before anybody did. */
    public String getLastSpeaker() {
        return lastSpeaker;
    }

    public void setLastSpeaker(String lastSpeaker) {
        this.lastSpeaker = lastSpeaker;
    }

    /** How many answers there were since something was said from outside. */
    public int getExchange() {
        return exchange;
    }

    public void setExchange(int exchange) {
        this.exchange = exchange;
    }

    /** How many ratings its users gave. */
    public int getRatings() {
        return ratings;
    }

    public void setRatings(int ratings) {
        this.ratings = ratings;
    }

    /** The sum of the ratings. */
    public int getRatingSum() {
        return ratingSum;
    }

    public void setRatingSum(int ratingSum) {
        this.ratingSum = ratingSum;
    }
}
