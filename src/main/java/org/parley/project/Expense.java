package org.parley.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What something that has ended has used up.
 *
 * @param projectId null for none
 * @param used      how much of each kind
 */
public record Expense(String projectId, String agentId, Map<String, BigDecimal> used, Instant at) {
    private static final int DIGITS = 6;
    private static final BigDecimal MILLISECONDS =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    /** Of an attempt of a live agent. */
    public static Expense of(Attempt attempt, Usage usage, Instant end) {
        Instant from = attempt.getStartedAt() == null ? end : attempt.getStartedAt();
        BigDecimal hours = BigDecimal.valueOf(Duration.between(from, end).toMillis())
                .divide(MILLISECONDS, DIGITS, RoundingMode.HALF_UP);
        return new Expense(attempt.getProjectId(), attempt.getAgentId(), used(usage, hours), end);
    }

    /** Of a simulated agent. */
    public static Expense of(Task task, String agentId, double hours, BudgetPolicy policy, Instant end) {
        return new Expense(task.getProjectId(), agentId, used(policy.usage(hours), BigDecimal.valueOf(hours)), end);
    }

    /** Of a language model. */
    public static Expense ofTokens(String agentId, long tokens, Instant end) {
        return new Expense(null, agentId, Map.of("tokens", BigDecimal.valueOf(tokens)), end);
    }

    /** Of a task that gave rise to another one. */
    public static Expense ofSpawned(Task parent) {
        return new Expense(
                parent.getProjectId(),
                parent.getAgentId(),
                Map.of("spawned_tasks", BigDecimal.ONE),
                parent.getFinishedAt());
    }

    /** What policies ask for: the project, or nothing in particular. */
    public String part() {
        return projectId == null ? "" : projectId;
    }

    /** How much of a kind. */
    public BigDecimal of(String kind) {
        return used.getOrDefault(kind, BigDecimal.ZERO);
    }

    private static Map<String, BigDecimal> used(Usage usage, BigDecimal hours) {
        Map<String, BigDecimal> used = new LinkedHashMap<>(Map.of("hours", hours));
        if (usage != null) {
            used.put("tokens", BigDecimal.valueOf(usage.tokens()));
            used.put("money", usage.money() == null ? BigDecimal.ZERO : usage.money());
            used.put("calls", BigDecimal.valueOf(usage.calls()));
        }
        return used;
    }

    /** Whether it counts against a budget. */
    public boolean isOn(String budgetProject, String budgetAgent) {
        return (budgetProject == null || budgetProject.equals(projectId))
                && (budgetAgent == null || budgetAgent.equals(agentId));
    }

    /** The order of those that come at one moment. */
    public boolean comesBefore(Expense other) {
        return part().compareTo(other.part()) < 0;
    }

    public boolean has(String kind) {
        return of(kind).signum() > 0;
    }
}
