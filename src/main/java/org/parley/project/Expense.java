package org.parley.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * What something that has ended has used up.
 *
 * @param projectId null for none
 * @param usage     null for nothing
 */
public record Expense(String projectId, String agentId, Usage usage, BigDecimal hours, int spawnedTasks, Instant at) {
    private static final int DIGITS = 6;
    private static final BigDecimal MILLISECONDS =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    /** Of an attempt of a live agent. */
    public static Expense of(Attempt attempt, Usage usage, Instant end) {
        Instant from = attempt.getStartedAt() == null ? end : attempt.getStartedAt();
        BigDecimal hours = BigDecimal.valueOf(Duration.between(from, end).toMillis())
                .divide(MILLISECONDS, DIGITS, RoundingMode.HALF_UP);
        return new Expense(attempt.getProjectId(), attempt.getAgentId(), usage, hours, 0, end);
    }

    /** Of a simulated agent. */
    public static Expense of(Task task, String agentId, double hours, BudgetPolicy policy, Instant end) {
        return new Expense(task.getProjectId(), agentId, policy.usage(hours), BigDecimal.valueOf(hours), 0, end);
    }

    /** Of a language model. */
    public static Expense ofTokens(String agentId, long tokens, Instant end) {
        return new Expense(null, agentId, Usage.ofTokens(tokens), BigDecimal.ZERO, 0, end);
    }

    /** Of a task that gave rise to another one. */
    public static Expense ofSpawned(Task parent) {
        return new Expense(
                parent.getProjectId(), parent.getAgentId(), null, BigDecimal.ZERO, 1, parent.getFinishedAt());
    }

    /** What policies ask for: the project, or nothing in particular. */
    public String part() {
        return projectId == null ? "" : projectId;
    }

    /** How much of a kind. */
    public BigDecimal of(Budget.Kind kind) {
        Usage used = usage == null ? Usage.NONE : usage;
        return switch (kind) {
            case TOKENS -> BigDecimal.valueOf(used.tokens());
            case MONEY -> used.money() == null ? BigDecimal.ZERO : used.money();
            case CALLS -> BigDecimal.valueOf(used.calls());
            case HOURS -> hours;
            case SPAWNED_TASKS -> BigDecimal.valueOf(spawnedTasks);
        };
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

    public boolean has(Budget.Kind kind) {
        return of(kind).signum() > 0;
    }
}
