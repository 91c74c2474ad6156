package org.parley.conversation;

import java.util.List;
import org.parley.engine.fact.Fact;

/** The answering of one message: who is to speak, and how those went who have spoken. A conversation has one at a time. */
public class ConversationRound implements Fact {
    public enum State {
        /** The strategy has to say who speaks. */
        CHOOSING,
        /** Those it chose have turns, or wait for them. */
        SPEAKING
    }

    private String conversationId;
    private int message;
    private String sender;
    private String to;
    private int replies;
    private State state = State.CHOOSING;
    private List<Candidate> chosen = List.of();
    private Candidate runnerUp;
    private int candidates;
    private String note;
    private int open;
    private int asked;
    private List<Voice> voices = List.of();
    private int passes;
    private String lastSpeaker;
    private String lastAgent;
    private boolean lastAnswered;
    private String named;
    private int corrections;

    protected ConversationRound() {}

    public ConversationRound(Unanswered message, String lastSpeaker) {
        this(message.conversationId(), message.number(), lastSpeaker);
        this.sender = message.sender();
        this.to = message.to();
        this.replies = message.replies();
    }

    /** Of a message that nobody in particular has said. */
    public ConversationRound(String conversationId, int message, String lastSpeaker) {
        this.conversationId = conversationId;
        this.message = message;
        this.lastSpeaker = lastSpeaker;
    }

    @Override
    public String key() {
        return conversationId;
    }

    public String getConversationId() {
        return conversationId;
    }

    /** Number of the message. */
    public int getMessage() {
        return message;
    }

    /** Who said it. */
    public String getSender() {
        return sender;
    }

    /** The agent who alone is to answer it; null if a strategy decides. */
    public String getTo() {
        return to;
    }

    /** How many answers to answers it is away from what was said from outside. */
    public int getReplies() {
        return replies;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    /** Those who were chosen and have no turn yet, in order. */
    public List<Candidate> getChosen() {
        return chosen;
    }

    public void setChosen(List<Candidate> chosen) {
        this.chosen = List.copyOf(chosen);
    }

    /** Who of them is to speak first; null if there is nobody. */
    public String getNextAgent() {
        return chosen.isEmpty() ? null : chosen.get(0).agentId();
    }

    /** The best of those who were not chosen; null if there was nobody. */
    public Candidate getRunnerUp() {
        return runnerUp;
    }

    public void setRunnerUp(Candidate runnerUp) {
        this.runnerUp = runnerUp;
    }

    /** How many could have been chosen. */
    public int getCandidates() {
        return candidates;
    }

    public void setCandidates(int candidates) {
        this.candidates = candidates;
    }

    /** What those who were chosen are told besides the message; null for nothing. */
    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** How many turns are under way. */
    public int getOpen() {
        return open;
    }

    public void setOpen(int open) {
        this.open = open;
    }

    /** How many turns were granted. */
    public int getAsked() {
        return asked;
    }

    public void setAsked(int asked) {
        this.asked = asked;
    }

    /** The answers, in the order in which they came. */
    public List<Voice> getVoices() {
        return voices;
    }

    public void setVoices(List<Voice> voices) {
        this.voices = List.copyOf(voices);
    }

    public int getPasses() {
        return passes;
    }

    public void setPasses(int passes) {
        this.passes = passes;
    }

    /** Who had answered last when it began; null for nobody. */
    public String getLastSpeaker() {
        return lastSpeaker;
    }

    public void setLastSpeaker(String lastSpeaker) {
        this.lastSpeaker = lastSpeaker;
    }

    /** Whose turn ended last; null before one did. */
    public String getLastAgent() {
        return lastAgent;
    }

    public void setLastAgent(String lastAgent) {
        this.lastAgent = lastAgent;
    }

    /** True if the turn that ended last was answered. */
    public boolean isLastAnswered() {
        return lastAnswered;
    }

    public void setLastAnswered(boolean lastAnswered) {
        this.lastAnswered = lastAnswered;
    }

    /** Whom the last answer named to speak next; null if nobody. */
    public String getNamed() {
        return named;
    }

    public void setNamed(String named) {
        this.named = named;
    }

    /** How often somebody was named who may not speak. */
    public int getCorrections() {
        return corrections;
    }

    public void setCorrections(int corrections) {
        this.corrections = corrections;
    }
}
