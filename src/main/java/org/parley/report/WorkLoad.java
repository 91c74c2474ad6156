package org.parley.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.parley.agent.Agent;

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

    static WorkLoad of(List<Agent> agents, List<ProjectLoad> projects) {
        List<ProjectLoad> running =
                projects.stream().filter(ProjectLoad::isRunning).toList();
        int load = agents.stream().mapToInt(Agent::getActive).sum();
        int capacity = agents.stream().mapToInt(Agent::getMaxConcurrent).sum();
        return new WorkLoad(
                running.size(),
                load,
                capacity == 0 ? 0 : (double) load / capacity,
                projects.stream().mapToDouble(ProjectLoad::skillGrowth).sum(),
                projects.stream().mapToInt(ProjectLoad::waiting).sum(),
                mean(projects.stream().map(ProjectLoad::waitingHours)),
                running.stream().mapToInt(ProjectLoad::critical).sum(),
                mean(projects.stream().map(ProjectLoad::makespanHours)),
                mean(projects.stream().filter(ProjectLoad::hasEnded).map(ProjectLoad::criticalPathHours)));
    }

    private static double mean(Stream<Double> figures) {
        return figures.filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }
}
