package org.parley.project;

import java.math.BigDecimal;
import java.time.Instant;
import org.parley.engine.fact.Dated;

/**
 * Somebody limits what may be used up, or limits it otherwise.
 *
 * @param projectId  null for an agent wherever it works
 * @param agentId    null for a whole project
 * @param limit      0 or more
 * @param onExceeded what becomes of the project then; null for what the policy says
 */
public record SetBudget(String projectId, String agentId, String kind, BigDecimal limit, String onExceeded, Instant at)
        implements Dated {
    public SetBudget(String projectId, String agentId, String kind, BigDecimal limit, String onExceeded) {
        this(projectId, agentId, kind, limit, onExceeded, null);
    }

    /** The project, or the empty id for all. */
    public String part() {
        return projectId == null ? "" : projectId;
    }

    /** Key of the budget. */
    public String budget() {
        return Budget.keyOf(projectId, agentId, kind);
    }

    @Override
    public SetBudget at(Instant moment) {
        return new SetBudget(projectId, agentId, kind, limit, onExceeded, moment);
    }
}
