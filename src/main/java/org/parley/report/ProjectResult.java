package org.parley.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.meeting.MeetingOutcome;
import org.parley.project.Project;
import org.parley.project.SkillGrowth;
import org.parley.project.SuccessCriterion;
import org.parley.project.Task;
import org.parley.project.TaskOutcome;

/**
 * What a project came to (spec/projects.md, Result). Of a running project: so far.
 *
 * @param subtaskResults what came of the subtasks of each task that has some and has ended, in their order
 */
public record ProjectResult(
        String projectId,
        String title,
        Project.State state,
        String reason,
        TaskSummary taskSummary,
        Statistics statistics,
        Map<String, AgentDevelopment> agentDevelopment,
        Map<String, List<Criterion>> successCriteria,
        Map<String, List<TaskOutcome>> subtaskResults) {

    /**
     * Tasks by what became of them.
     *
     * @param totalTasks       planned and spawned
     * @param plannedTasks     those of the file
     * @param plannedCompleted those of the file that were completed
     */
    public record TaskSummary(
            int totalTasks,
            int plannedTasks,
            int plannedCompleted,
            int completedTasks,
            int failedTasks,
            int skippedTasks,
            int cancelledTasks,
            int spawnedTasks) {}

    /** Figures of the run; times are the project's virtual time. */
    public record Statistics(
            int tasksCompleted,
            int meetingsHeld,
            int tasksSpawned,
            int agentSkillImprovements,
            Instant projectStartTime,
            Instant projectEndTime,
            Double makespanHours,
            double criticalPathHours,
            Waiting waiting) {}

    /** Whether a success criterion was met, and by what. */
    public record Criterion(String text, boolean met, String evidence) {}

    public static ProjectResult of(ProjectView view) {
        Project project = view.project();
        List<Task> tasks = view.tasks();
        return new ProjectResult(
                view.id(),
                project.getTitle(),
                project.getState(),
                project.getReason(),
                summary(tasks),
                statistics(view, tasks),
                AgentDevelopment.of(view, tasks),
                criteria(view),
                subtaskResults(tasks));
    }

    /** By task. */
    private static Map<String, List<TaskOutcome>> subtaskResults(List<Task> tasks) {
        Map<String, List<TaskOutcome>> results = new LinkedHashMap<>();
        tasks.stream()
                .filter(task -> !task.getResults().isEmpty())
                .forEach(task -> results.put(task.getTaskId(), task.getResults()));
        return results;
    }

    private static TaskSummary summary(List<Task> tasks) {
        List<Task> planned =
                tasks.stream().filter(task -> task.getSpawnedBy() == null).toList();
        Counts counts = new Counts(tasks);
        return new TaskSummary(
                tasks.size(),
                planned.size(),
                new Counts(planned).of(Task.State.COMPLETED),
                counts.of(Task.State.COMPLETED),
                counts.of(Task.State.FAILED),
                counts.of(Task.State.SKIPPED),
                counts.of(Task.State.CANCELLED),
                tasks.size() - planned.size());
    }

    private static Statistics statistics(ProjectView view, List<Task> tasks) {
        Project project = view.project();
        int improvements = view.facts()
                .all(SkillGrowth.class, view.prefix())
                .mapToInt(SkillGrowth::getImprovements)
                .sum();
        return new Statistics(
                new Counts(tasks).of(Task.State.COMPLETED),
                (int) view.meetings().stream()
                        .filter(meeting -> view.facts()
                                .find(MeetingOutcome.class, meeting.getMeetingId())
                                .isPresent())
                        .count(),
                (int) tasks.stream().filter(task -> task.getSpawnedBy() != null).count(),
                improvements,
                project.getStartedAt(),
                project.getEndedAt(),
                ProjectAnalytics.makespan(project),
                new CriticalPath(tasks).length(),
                Waiting.of(tasks));
    }

    private static Map<String, List<Criterion>> criteria(ProjectView view) {
        return view.facts()
                .all(SuccessCriterion.class, view.prefix())
                .collect(Collectors.groupingBy(
                        SuccessCriterion::kind,
                        TreeMap::new,
                        Collectors.mapping(
                                each -> new Criterion(each.text(), each.met(), each.evidence()), Collectors.toList())));
    }
}
