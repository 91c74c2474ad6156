package org.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.parley.engine.fact.Fact;

/** Agents hold different values of one key to be so. */
public class Contradiction implements Fact {
    public enum State {
        /** The majority is for none of the values, and nobody has settled it. */
        OPEN,
        /** The arbiter is asked. */
        ESCALATED,
        RESOLVED
    }

    private String conversationId;
    private String about;
    private State state = State.OPEN;
    private List<Position> positions = List.of();
    private int question;
    private JsonNode value;
    private String by;

    protected Contradiction() {}

    public Contradiction(String conversationId, String about, List<Position> positions) {
        this.conversationId = conversationId;
        this.about = about;
        this.positions = List.copyOf(positions);
    }

    @Override
    public String key() {
        return conversationId + "/" + about;
    }

    public String getConversationId() {
        return conversationId;
    }

    /** The key. */
    public String getAbout() {
        return about;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    /** Who holds what to be so, the weightiest first. */
    public List<Position> getPositions() {
        return positions;
    }

    public void setPositions(List<Position> positions) {
        this.positions = List.copyOf(positions);
    }

    /** Number of the message that asks the arbiter; 0 if none does. */
    public int getQuestion() {
        return question;
    }

    public void setQuestion(int question) {
        this.question = question;
    }

    /** What holds, once it is resolved. */
    public JsonNode getValue() {
        return value;
    }

    public void setValue(JsonNode value) {
        this.value = value;
    }

    /** Who has resolved it: {@code majority} or the arbiter. */
    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }
}
