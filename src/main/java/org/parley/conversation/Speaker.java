package org.parley.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Indexed;
import org.parley.engine.fact.Words;

/** An agent in a conversation, and how its turns went. */
public class Speaker implements Fact, Indexed {
    private String conversationId;
    private String agentId;
    private String name;
    private AgentRole role;
    private List<String> capabilities = List.of();
    private String endpoint;
    private Long tokenBudget;
    private Instant joinedAt;
    private int seat;
    private int cycle;
    private int asked;
    private int lastTurn;
    private int granted;
    private int answered;
    private int passed;
    private int timedOut;
    private long tokens;
    private long busyMillis;
    private long slowestMillis;
    private String silenced;
    private transient Set<String> topics;

    protected Speaker() {}

    /**
     * Joins a conversation.
     *
     * @param seat  place in the order of joining, from 0
     * @param cycle how often the turn has gone round already
     */
    public Speaker(JoinConversation join, int seat, int cycle) {
        this.conversationId = join.conversationId();
        this.agentId = join.agentId();
        this.name = join.name();
        this.role = join.role();
        this.capabilities = List.copyOf(join.capabilities());
        this.endpoint = join.endpoint();
        this.tokenBudget = join.tokenBudget();
        this.joinedAt = join.at();
        this.seat = seat;
        this.cycle = cycle;
    }

    @Override
    public String key() {
        return conversationId + "@" + agentId;
    }

    public String getConversationId() {
        return conversationId;
    }

    public String getAgentId() {
        return agentId;
    }

    public String getName() {
        return name;
    }

    public AgentRole getRole() {
        return role;
    }

    public List<String> getCapabilities() {
        return capabilities;
    }

    /** Where it is asked for its answers; null if it looks for its turns by itself. */
    public String getEndpoint() {
        return endpoint;
    }

    /** Tokens that it may use; null for any number. */
    public Long getTokenBudget() {
        return tokenBudget;
    }

    public Instant getJoinedAt() {
        return joinedAt;
    }

    /** Place in the order of joining, from 0. */
    public int getSeat() {
        return seat;
    }

    /** How often the turn has passed it; who has the lowest is next in the rotation. */
    public int getCycle() {
        return cycle;
    }

    public void setCycle(int cycle) {
        this.cycle = cycle;
    }

    /** Number of the message that it was asked to answer last; 0 before the first. */
    public int getAsked() {
        return asked;
    }

    public void setAsked(int asked) {
        this.asked = asked;
    }

    /** Number of its last turn; 0 before the first. */
    public int getLastTurn() {
        return lastTurn;
    }

    public void setLastTurn(int lastTurn) {
        this.lastTurn = lastTurn;
    }

    /** How many turns it was granted. */
    public int getGranted() {
        return granted;
    }

    public void setGranted(int granted) {
        this.granted = granted;
    }

    public int getAnswered() {
        return answered;
    }

    public void setAnswered(int answered) {
        this.answered = answered;
    }

    public int getPassed() {
        return passed;
    }

    public void setPassed(int passed) {
        this.passed = passed;
    }

    public int getTimedOut() {
        return timedOut;
    }

    public void setTimedOut(int timedOut) {
        this.timedOut = timedOut;
    }

    /** Turns that count against its quota: who passes keeps its own. */
    public int turnsUsed() {
        return answered + timedOut;
    }

    /** Tokens that its answers have cost. */
    public long getTokens() {
        return tokens;
    }

    public void setTokens(long tokens) {
        this.tokens = tokens;
    }

    /** How long its turns took, all together. */
    public long getBusyMillis() {
        return busyMillis;
    }

    public void setBusyMillis(long busyMillis) {
        this.busyMillis = busyMillis;
    }

    /** How long its longest turn took. */
    public long getSlowestMillis() {
        return slowestMillis;
    }

    public void setSlowestMillis(long slowestMillis) {
        this.slowestMillis = slowestMillis;
    }

    /** Why it may speak no more: its quota or its budget is used; null while it may. */
    public String getSilenced() {
        return silenced;
    }

    public void setSilenced(String silenced) {
        this.silenced = silenced;
    }

    /** What it is known for: its capabilities, its role and what its role's description speaks of. */
    public Set<String> topics() {
        if (topics == null) {
            Set<String> words = new LinkedHashSet<>();
            capabilities.forEach(capability -> words.add(Words.joined(capability)));
            words.add(Words.joined(role.name()));
            words.addAll(Words.of(role.description()));
            topics = words;
        }
        return topics;
    }

    /** What a search finds it by: what it is known for, and {@code @id}. */
    @Override
    public Collection<String> names() {
        Set<String> names = new LinkedHashSet<>(topics());
        names.add("@" + agentId);
        return names;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Speaker speaker
                && agentId.equals(speaker.agentId)
                && conversationId.equals(speaker.conversationId);
    }

    @Override
    public int hashCode() {
        return agentId.hashCode();
    }
}
