package org.parley.project;

import org.parley.engine.fact.Command;

/**
 * Something is not to be limited any more.
 *
 * @param projectId null for an agent wherever it works
 * @param agentId   null for a whole project
 */
public record RemoveBudget(String projectId, String agentId, String kind) implements Command {
    /** The project, or the empty id for all. */
    public String part() {
        return projectId == null ? "" : projectId;
    }

    /** Key of the budget. */
    public String budget() {
        return Budget.keyOf(projectId, agentId, kind);
    }
}
