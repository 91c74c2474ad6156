package org.parley.delegation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Levels;

/** Work that is to be given to somebody, and what has become of it. */
public class Delegation implements Fact {
    private String delegationId;
    private String parent;
    private int position;
    private int depth;
    private String strategy;
    private String task;
    private Levels requiredSkills = Levels.NONE;
    private double estimatedLoad;
    private List<Work> subtasks = List.of();
    private String manager;
    private String conversationId;
    private String role;
    private State state;
    private String desk;
    private List<Desk> desks = List.of();
    private List<String> path = List.of();
    private String agentId;
    private JsonNode result;
    private List<JsonNode> results = List.of();
    private String reason;
    private Instant delegatedAt;
    private Instant endedAt;

    /** What a delegation may be in. */
    public enum State {
        /** Somebody is looked for. */
        DELEGATING,
        /** Nobody can take it now. */
        WAITING,
        ASSIGNED,
        /** Its parts are under way. */
        DECOMPOSED,
        COMPLETED,
        FAILED,
        CANCELLED,
        /** Nobody can take it. */
        UNDELEGABLE;

        /** True if it has not ended. */
        public boolean isOpen() {
            return this == DELEGATING || this == WAITING || this == ASSIGNED || this == DECOMPOSED;
        }
    }

    protected Delegation() {}

    /** What was asked for. */
    public Delegation(Delegate asked, String strategy) {
        this(asked.delegationId(), null, 0, 0, strategy, asked.work(), asked.manager(), asked.at());
        this.conversationId = asked.conversationId();
        this.role = asked.role();
    }

    /** A part. */
    public Delegation(Delegation whole, int position, String strategy) {
        this(
                "%s.%d".formatted(whole.delegationId, position + 1),
                whole.delegationId,
                position,
                whole.depth + 1,
                strategy,
                whole.subtasks.get(position),
                whole.manager,
                whole.delegatedAt);
        this.conversationId = whole.conversationId;
        this.role = whole.role;
    }

    private Delegation(
            String delegationId,
            String parent,
            int position,
            int depth,
            String strategy,
            Work work,
            String manager,
            Instant at) {
        this.delegationId = delegationId;
        this.parent = parent;
        this.position = position;
        this.depth = depth;
        this.strategy = strategy;
        this.task = work.task();
        this.requiredSkills = work.requiredSkills();
        this.estimatedLoad = work.estimatedLoad();
        this.subtasks = work.subtasks();
        this.manager = manager;
        this.desk = manager;
        this.desks = manager == null ? List.of() : List.of(new Desk(manager, 0));
        this.state = State.DELEGATING;
        this.delegatedAt = at;
    }

    @Override
    public String key() {
        return delegationId;
    }

    public String getDelegationId() {
        return delegationId;
    }

    /** What it is a part of; null for none. */
    public String getParent() {
        return parent;
    }

    /** Among the parts, from 0. */
    public int getPosition() {
        return position;
    }

    /** How often it was taken apart; 0 for what was asked for. */
    public int getDepth() {
        return depth;
    }

    public String getStrategy() {
        return strategy;
    }

    public String getTask() {
        return task;
    }

    public Levels getRequiredSkills() {
        return requiredSkills;
    }

    public double getEstimatedLoad() {
        return estimatedLoad;
    }

    public List<Work> getSubtasks() {
        return subtasks;
    }

    /** Who takes it has to take part in; null for anybody. */
    public String getConversationId() {
        return conversationId;
    }

    /** Which who takes it has to have in the conversation; null for any. */
    public String getRole() {
        return role;
    }

    /** True if it may be taken by who has the role in its conversation. */
    public boolean isFor(String other) {
        return role == null || role.equals(other);
    }

    /** With whom it begins; null where there are no managers. */
    public String getManager() {
        return manager;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    /** The manager whose subordinates are looked at; null for none. */
    public String getDesk() {
        return desk;
    }

    public void setDesk(String desk) {
        this.desk = desk;
    }

    /** The managers to be asked, that one first. */
    public List<Desk> getDesks() {
        return desks;
    }

    public void setDesks(List<Desk> desks) {
        this.desks = desks;
    }

    /** The managers who were asked, in order. */
    public List<String> getPath() {
        return path;
    }

    public void setPath(List<String> path) {
        this.path = path;
    }

    /** Who does it; null while nobody does. */
    public String getAgentId() {
        return agentId;
    }

    public void setAgentId(String agentId) {
        this.agentId = agentId;
    }

    public JsonNode getResult() {
        return result;
    }

    public void setResult(JsonNode result) {
        this.result = result;
    }

    /** Of its parts, in their order. */
    public List<JsonNode> getResults() {
        return results;
    }

    public void setResults(List<JsonNode> results) {
        this.results = results;
    }

    /** Why it waits, or has failed; null else. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Instant getDelegatedAt() {
        return delegatedAt;
    }

    /** Null while it is open. */
    public Instant getEndedAt() {
        return endedAt;
    }

    public void setEndedAt(Instant endedAt) {
        this.endedAt = endedAt;
    }

    /** True if one agent is to do all of it. */
    public boolean isWhole() {
        return strategy.equals("load_balancing") || subtasks.isEmpty();
    }

    /** What came of it: its own result, or the results of its parts. */
    public JsonNode outcome() {
        return subtasks.isEmpty() || results.isEmpty()
                ? result == null ? JsonNodeFactory.instance.nullNode() : result
                : JsonNodeFactory.instance.arrayNode().addAll(results);
    }
}
