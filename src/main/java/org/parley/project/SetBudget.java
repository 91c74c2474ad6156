package org.parley.project;

import java.math.BigDecimal;
import org.parley.engine.fact.Command;

/**
 * Somebody limits what may be used up, or limits it otherwise.
 *
 * @param projectId  null for an agent wherever it works
 * @param agentId    null for a whole project
 * @param limit      0 or more
 * @param onExceeded what becomes of the project then; null for what the policy says
 */
public record SetBudget(String projectId, String agentId, Budget.Kind kind, BigDecimal limit, Budget.Action onExceeded)
        implements Command {
    /** Key of the budget. */
    public String budget() {
        return Budget.keyOf(projectId, agentId, kind);
    }
}
