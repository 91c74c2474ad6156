package org.parley.conversation;

import java.time.Instant;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Ordinal;

/** An agent's time to answer a message. */
public class Turn implements Fact {
    public enum State {
        GRANTED,
        ANSWERED,
        PASSED,
        /** No whole answer came in time, or none will come: the reason says which. */
        TIMED_OUT
    }

    private String conversationId;
    private int number;
    private int message;
    private String agentId;
    private State state = State.GRANTED;
    private int sees;
    private String note;
    private Instant grantedAt;
    private Instant endedAt;
    private String reason;
    private int answer;
    private long tokens;

    protected Turn() {}

    public Turn(TurnGranted granted) {
        this.conversationId = granted.conversationId();
        this.number = granted.turn();
        this.message = granted.message();
        this.agentId = granted.agentId();
        this.sees = granted.sees();
        this.note = granted.note();
        this.grantedAt = granted.at();
    }

    @Override
    public String key() {
        return keyOf(conversationId, number);
    }

    public static String keyOf(String conversationId, int number) {
        return conversationId + "/" + Ordinal.of(number);
    }

    public String getConversationId() {
        return conversationId;
    }

    /** Place among the turns of the conversation, from 1. */
    public int getNumber() {
        return number;
    }

    /** Number of the message to be answered. */
    public int getMessage() {
        return message;
    }

    public String getAgentId() {
        return agentId;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    /** Number of the last message that the agent sees. */
    public int getSees() {
        return sees;
    }

    /** What the agent is told besides the message; null for nothing. */
    public String getNote() {
        return note;
    }

    public Instant getGrantedAt() {
        return grantedAt;
    }

    /** Null while it is granted. */
    public Instant getEndedAt() {
        return endedAt;
    }

    public void setEndedAt(Instant endedAt) {
        this.endedAt = endedAt;
    }

    /** Why it was not answered; null if it was, or may still be. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Number of the message that came of it; 0 for none. */
    public int getAnswer() {
        return answer;
    }

    public void setAnswer(int answer) {
        this.answer = answer;
    }

    /** What the answer has cost. */
    public long getTokens() {
        return tokens;
    }

    public void setTokens(long tokens) {
        this.tokens = tokens;
    }
}
