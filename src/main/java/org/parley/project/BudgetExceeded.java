package org.parley.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * More was used up than a budget allows.
 *
 * @param projectId the project that it was used up in; null for none
 * @param agentId   whose budget it is; null for that of the project
 * @param budget    key of the budget
 * @param action    what becomes of the project
 */
public record BudgetExceeded(
        String projectId,
        String agentId,
        String budget,
        BigDecimal limit,
        BigDecimal spent,
        String action,
        String reason,
        Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        List<String> subjects = new ArrayList<>();
        subjects.add(budget);
        if (projectId != null) {
            subjects.add(projectId);
        }
        if (agentId != null) {
            subjects.add(agentId);
        }
        return subjects;
    }
}
