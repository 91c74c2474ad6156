package org.parley.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.agent.Agent;
import org.parley.engine.fact.Levels;
import org.parley.engine.session.FactStore;
import org.parley.project.Project;
import org.parley.project.Task;

/**
 * How much there is to do in some workspaces, and who does it.
 *
 * @param load              tasks and meetings that agents are engaged in
 * @param utilisation       the same ÷ the capacity of all agents, 0 to 1
 * @param skillGrowth       levels that the agents of the projects have gained since they were submitted
 * @param waiting           ready tasks that nobody has begun
 * @param waitingHours      from ready to begun, on average over the projects; 0 if none has begun
 * @param critical          tasks of running projects that have no slack
 * @param makespanHours     of ended projects, on average
 * @param criticalPathHours of ended projects, on average
 */
public record WorkLoad(
        int running,
        int load,
        double utilisation,
        double skillGrowth,
        int waiting,
        double waitingHours,
        int critical,
        double makespanHours,
        double criticalPathHours) {

    /** What there is to do in a project. */
    private record Part(Project project, List<Task> tasks, CriticalPath path, double skillGrowth) {
        boolean isRunning() {
            return project.getState() == Project.State.RUNNING;
        }

        boolean hasEnded() {
            return ProjectAnalytics.makespan(project) != null;
        }

        long critical() {
            return tasks.stream().filter(task -> path.slack(task) == 0).count();
        }
    }

    public static WorkLoad of(Collection<FactStore> workspaces) {
        List<Agent> agents =
                workspaces.stream().flatMap(facts -> facts.all(Agent.class, "")).toList();
        List<Part> parts = workspaces.stream().flatMap(WorkLoad::parts).toList();
        int load = agents.stream().mapToInt(Agent::getActive).sum();
        int capacity = agents.stream().mapToInt(Agent::getMaxConcurrent).sum();
        return new WorkLoad(
                (int) parts.stream().filter(Part::isRunning).count(),
                load,
                capacity == 0 ? 0 : (double) load / capacity,
                parts.stream().mapToDouble(Part::skillGrowth).sum(),
                (int) parts.stream()
                        .flatMap(part -> part.tasks().stream())
                        .filter(WorkLoad::waits)
                        .count(),
                mean(parts.stream().map(part -> Waiting.of(part.tasks()).meanHours())),
                (int) parts.stream()
                        .filter(Part::isRunning)
                        .mapToLong(Part::critical)
                        .sum(),
                mean(parts.stream().map(part -> ProjectAnalytics.makespan(part.project()))),
                mean(parts.stream()
                        .filter(Part::hasEnded)
                        .map(part -> part.path().length())));
    }

    private static Stream<Part> parts(FactStore facts) {
        return facts.consistently(() -> {
            Map<String, List<Task>> tasks =
                    facts.all(Task.class, "").collect(Collectors.groupingBy(Task::getProjectId));
            return facts
                    .all(Project.class, "")
                    .map(project -> part(project, tasks.getOrDefault(project.getProjectId(), List.of()), facts))
                    .toList()
                    .stream();
        });
    }

    private static Part part(Project project, List<Task> tasks, FactStore facts) {
        return new Part(project, tasks, new CriticalPath(tasks), growth(project.getProjectId(), facts));
    }

    private static double growth(String project, FactStore facts) {
        Map<String, Levels> declared = Team.skillsOf(facts, project);
        return Team.membersOf(facts, project, declared.keySet()).values().stream()
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

    private static double mean(Stream<Double> figures) {
        return figures.filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }
}
