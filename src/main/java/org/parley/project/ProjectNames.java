package org.parley.project;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.parley.engine.fact.Policy;

/**
 * The names that a project file may use because there are rules or policies for them, besides those that the schema lists.
 * In the schema {@code $comment} says which of them a value is one of.
 *
 * @param byKind null for any name at all
 */
public record ProjectNames(Map<String, Set<String>> byKind) {
    /** For a file that was accepted before, and that the rules of then decided about. */
    static final ProjectNames ANY = new ProjectNames(null);

    /** Those that the policies in force name. */
    public static ProjectNames of(Collection<? extends Policy> policies) {
        Set<String> strategies = new LinkedHashSet<>();
        Set<String> modes = new LinkedHashSet<>();
        Set<String> executionModes = new LinkedHashSet<>();
        Set<String> failureModes = new LinkedHashSet<>();
        Set<String> frequencies = new LinkedHashSet<>();
        Set<String> calendars = new LinkedHashSet<>();
        Set<String> budgetKinds = new LinkedHashSet<>();
        Set<String> budgetActions = new LinkedHashSet<>();
        for (Policy policy : policies) {
            if (policy instanceof AssignmentPolicy assignment) {
                strategies.addAll(assignment.strategies());
            } else if (policy instanceof SchedulingMode mode) {
                modes.add(mode.mode());
            } else if (policy instanceof WorkflowPolicy workflow) {
                executionModes.addAll(workflow.executionModes());
                failureModes.addAll(workflow.failureModes());
            } else if (policy instanceof CheckpointFrequency checkpoints) {
                frequencies.add(checkpoints.frequency());
            } else if (policy instanceof ProjectCalendar calendar) {
                calendars.add(calendar.calendar());
            } else if (policy instanceof BudgetPolicy budgets) {
                budgetKinds.addAll(budgets.kinds());
                budgetActions.addAll(budgets.actions());
            }
        }
        return new ProjectNames(Map.of(
                "strategies", strategies,
                "scheduling_modes", modes,
                "execution_modes", executionModes,
                "failure_modes", failureModes,
                "checkpoint_frequencies", frequencies,
                "calendars", calendars,
                "budget_kinds", budgetKinds,
                "budget_actions", budgetActions));
    }

    boolean isAny() {
        return byKind == null;
    }

    Set<String> of(String kind) {
        return byKind.getOrDefault(kind, Set.of());
    }
}
