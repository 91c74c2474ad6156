package org.parley.report;

import java.util.List;
import java.util.Map;
import org.parley.engine.fact.Levels;
import org.parley.engine.session.FactStore;
import org.parley.project.Project;
import org.parley.project.Task;

/**
 * How much there is to do in a project.
 *
 * @param project           as it was then, as JSON
 * @param skillGrowth       levels that its agents have gained since it was submitted
 * @param waiting           ready tasks that nobody has begun
 * @param waitingHours      from ready to begun, on average; null if none has begun
 * @param critical          tasks that have no slack
 * @param makespanHours     null before the end
 * @param criticalPathHours of the tasks
 */
record ProjectLoad(
        String project,
        boolean isRunning,
        double skillGrowth,
        int waiting,
        Double waitingHours,
        int critical,
        Double makespanHours,
        double criticalPathHours) {

    /** @param all facts of the workspace */
    static ProjectLoad of(FactStore all, FactStore facts, Project project, String json) {
        List<Task> tasks = facts.all(Task.class, project.getProjectId() + "/").toList();
        CriticalPath path = new CriticalPath(tasks);
        return new ProjectLoad(
                json,
                project.getState() == Project.State.RUNNING,
                growth(project.getProjectId(), all, facts),
                (int) tasks.stream().filter(ProjectLoad::waits).count(),
                Waiting.of(tasks).meanHours(),
                (int) tasks.stream().filter(task -> path.slack(task) == 0).count(),
                ProjectAnalytics.makespan(project),
                path.length());
    }

    boolean hasEnded() {
        return makespanHours != null;
    }

    private static double growth(String project, FactStore all, FactStore facts) {
        Map<String, Levels> declared = Team.skillsOf(facts, project);
        return Team.membersOf(facts, all, project, declared.keySet()).values().stream()
                .flatMap(member ->
                        AgentDevelopment.growth(member.skills(), declared.get(member.agentId()))
                                .values()
                                .values()
                                .stream())
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static boolean waits(Task task) {
        return task.getState() == Task.State.READY || task.getState() == Task.State.UNASSIGNABLE;
    }
}
