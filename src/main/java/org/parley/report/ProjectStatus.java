package org.parley.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.parley.project.Interrupt;
import org.parley.project.Project;
import org.parley.project.Stall;
import org.parley.project.Task;

/**
 * How far a project is.
 *
 * @param now       the project's virtual time
 * @param tasks     number of tasks by state
 * @param missing   what each open task waits for, if the project is stalled
 * @param conflicts dates that are impossible, by task
 * @param interrupts what it asks its owner, and waits for an answer to
 * @param halted    the failure of a rule that keeps virtual time from moving on; absent if none does
 */
public record ProjectStatus(
        String projectId,
        Project.State state,
        String reason,
        Instant now,
        Map<Task.State, Integer> tasks,
        List<String> missing,
        List<String> conflicts,
        List<Interrupt> interrupts,
        String halted) {
    public static ProjectStatus of(ProjectView view) {
        Project project = view.project();
        List<Task> tasks = view.tasks();
        return new ProjectStatus(
                project.getProjectId(),
                project.getState(),
                project.getReason(),
                view.clock().getNow(),
                new Counts(tasks).all(),
                missing(view, tasks),
                tasks.stream()
                        .filter(task -> task.getConflict() != null)
                        .map(task -> task.getTaskId() + " is " + task.getConflict())
                        .toList(),
                view.interrupts()
                        .filter(interrupt -> interrupt.getState() == Interrupt.State.OPEN)
                        .toList(),
                view.workspace().halted().map(Throwable::getMessage).orElse(null));
    }

    /** What it stalled for; of one that runs, and has nothing in hand, which tasks nobody can take now. */
    private static List<String> missing(ProjectView view, List<Task> tasks) {
        return switch (view.project().getState()) {
            case STALLED ->
                view.facts().find(Stall.class, view.id()).map(Stall::missing).orElse(List.of());
            case RUNNING ->
                tasks.stream().anyMatch(ProjectStatus::isInHand)
                        ? List.of()
                        : tasks.stream()
                                .filter(task -> task.getState() == Task.State.UNASSIGNABLE)
                                .map(task -> "%s is UNASSIGNABLE: %s".formatted(task.getTaskId(), task.getReason()))
                                .toList();
            default -> List.of();
        };
    }

    private static boolean isInHand(Task task) {
        return task.getState() == Task.State.ASSIGNED || task.getState() == Task.State.IN_PROGRESS;
    }
}
