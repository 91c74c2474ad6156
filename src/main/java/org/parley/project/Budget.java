package org.parley.project;

import java.math.BigDecimal;
import org.parley.engine.fact.Fact;

/** How much of something may be used up by a project, by an agent in a project, or by an agent wherever it works. */
public class Budget implements Fact {
    private String projectId;
    private String agentId;
    private String kind;
    private BigDecimal limit;
    private String onExceeded;
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
    public static String keyOf(String projectId, String agentId, String kind) {
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

    public String getKind() {
        return kind;
    }

    public BigDecimal getLimit() {
        return limit;
    }

    public void setLimit(BigDecimal limit) {
        this.limit = limit;
    }

    /** Null for what the policy says. */
    public String getOnExceeded() {
        return onExceeded;
    }

    public void setOnExceeded(String onExceeded) {
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
