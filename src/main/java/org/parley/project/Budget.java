package org.parley.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Locale;
import org.parley.engine.fact.Fact;

/** How much of something may be used up by a project, by an agent in a project, or by an agent wherever it works. */
public class Budget implements Fact {
    public enum Kind {
        @JsonProperty("tokens")
        TOKENS,
        @JsonProperty("money")
        MONEY,
        @JsonProperty("calls")
        CALLS,
        /** Hours of work; of live agents those on the wall. */
        @JsonProperty("hours")
        HOURS,
        /** Tasks that arose from others. */
        @JsonProperty("spawned_tasks")
        SPAWNED_TASKS;

        /** @throws IllegalArgumentException if there is none of the name */
        public static Kind named(String name) {
            return valueOf(upper(name));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What becomes of the project when it is exceeded. */
    public enum Action {
        /** It ends. */
        @JsonProperty("stop")
        STOP,
        /** It pauses, and its owner is asked. */
        @JsonProperty("pause")
        PAUSE,
        /** The agent's tasks go to others; for budgets of agents. */
        @JsonProperty("hand_off")
        HAND_OFF,
        /** It goes on, and a note of it is made. */
        @JsonProperty("note")
        NOTE;

        /** @throws IllegalArgumentException if there is none of the name */
        public static Action named(String name) {
            return valueOf(upper(name));
        }
    }

    /** Names are written in small letters everywhere but in Java. */
    private static String upper(String name) {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(name);
        }
        return name.toUpperCase(Locale.ROOT);
    }

    private String projectId;
    private String agentId;
    private Kind kind;
    private BigDecimal limit;
    private Action onExceeded;
    private BigDecimal spent = BigDecimal.ZERO;
    private boolean exceeded;

    protected Budget() {}

    public Budget(SetBudget set) {
        projectId = set.projectId();
        agentId = set.agentId();
        kind = set.kind();
        limit = set.limit();
        onExceeded = set.onExceeded();
    }

    /**
     * The key of a budget.
     *
     * @param projectId null for that of an agent wherever it works
     * @param agentId   null for that of a whole project
     */
    public static String keyOf(String projectId, String agentId, Kind kind) {
        return (agentId == null ? "" : "@" + agentId) + (projectId == null ? "" : "/" + projectId) + "/" + kind;
    }

    @Override
    public String key() {
        return keyOf(projectId, agentId, kind);
    }

    public String getId() {
        return key();
    }

    public String getProjectId() {
        return projectId;
    }

    public String getAgentId() {
        return agentId;
    }

    public Kind getKind() {
        return kind;
    }

    public BigDecimal getLimit() {
        return limit;
    }

    public void setLimit(BigDecimal limit) {
        this.limit = limit;
    }

    /** Null for what the policy says. */
    public Action getOnExceeded() {
        return onExceeded;
    }

    public void setOnExceeded(Action onExceeded) {
        this.onExceeded = onExceeded;
    }

    /** Since it was set. */
    public BigDecimal getSpent() {
        return spent;
    }

    public void setSpent(BigDecimal spent) {
        this.spent = spent;
    }

    /** More was spent than it allows, and that was dealt with. */
    public boolean isExceeded() {
        return exceeded;
    }

    public void setExceeded(boolean exceeded) {
        this.exceeded = exceeded;
    }

    /** In words. */
    public String getName() {
        return agentId == null ? "the budget of " + kind : "the budget of %s of %s".formatted(kind, agentId);
    }
}
