package org.parley.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.parley.project.Project;
import org.parley.project.Task;

/**
 * Where the time of a project went, and who worked how much. Of a project under way: so far.
 *
 * @param makespanHours     from its start to its end; null before the end
 * @param criticalPathHours hours of work on the longest path of tasks that wait for each other: it cannot be done sooner
 * @param criticalPath      the tasks on one such path
 * @param agents            by agent, for those who are named in the project file or did something in it
 */
public record ProjectAnalytics(
        String projectId,
        Project.State state,
        Double makespanHours,
        double criticalPathHours,
        List<String> criticalPath,
        Waiting waiting,
        List<Entry> tasks,
        Map<String, AgentDevelopment> agents) {

    /**
     * One task.
     *
     * @param earliestStartHours after the start, if there were somebody for every task
     * @param slackHours         by which it can begin later without making the project longer; 0 on a critical path
     * @param waitingHours       from ready to begun; null if it was not begun
     */
    public record Entry(
            String taskId,
            double estimatedHours,
            double earliestStartHours,
            double slackHours,
            boolean critical,
            Double waitingHours) {}

    public static ProjectAnalytics of(ProjectView view) {
        List<Task> tasks = view.tasks();
        CriticalPath path = new CriticalPath(tasks);
        return new ProjectAnalytics(
                view.id(),
                view.project().getState(),
                makespan(view.project()),
                path.length(),
                path.tasks(),
                Waiting.of(tasks),
                tasks.stream().map(task -> entry(task, path)).toList(),
                AgentDevelopment.of(view, tasks));
    }

    /** Hours from the start of a project to its end; null before the end. */
    static Double makespan(Project project) {
        return project.getStartedAt() == null || project.getEndedAt() == null
                ? null
                : Double.valueOf(Hours.of(Duration.between(project.getStartedAt(), project.getEndedAt())));
    }

    private static Entry entry(Task task, CriticalPath path) {
        return new Entry(
                task.getTaskId(),
                task.getEstimatedHours(),
                path.earliestStart(task),
                path.slack(task),
                path.slack(task) == 0,
                Waiting.of(task));
    }
}
