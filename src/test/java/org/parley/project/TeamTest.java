package org.parley.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.Chance;
import org.parley.Seeds;
import org.parley.SessionRun;
import org.parley.agent.Agent;
import org.parley.agent.PauseAgent;
import org.parley.delegation.DelegatedLoad;
import org.parley.engine.fact.Command;
import org.parley.engine.session.Outcome;

/**
 * Whatever happens to a team: the rules come to rest, nobody has more to do than it takes on, who is paused gets nothing,
 * nothing waits that somebody with room can do, and nothing hangs. A few sequences in each build;
 * {@code -Dparley.sequences=5000} for thousands.
 */
class TeamTest {
    private static final int STEPS = 60;
    private static final Set<Project.State> SERVED = Set.of(Project.State.RUNNING, Project.State.STALLED);

    @Seeds
    void whatever_happens_to_a_team_the_rules_come_to_rest_and_nothing_hangs(int seed) {
        Chance chance = new Chance(seed);
        TeamEvents events = new TeamEvents(chance);
        try (SessionRun run = new SessionRun()) {
            List.of(0, 1, 2).forEach(number -> carryOut(run, events.submit(number)));
            List.of(0, 1, 2).forEach(number -> carryOut(run, events.register(number)));
            for (int step = 0; step < STEPS; step++) {
                carryOut(run, events.next(run.nextMoment()));
                if (chance.below(2) == 0) {
                    letTimePass(run);
                }
            }
            run.assertThatItCouldBeRebuilt();
            run.letAllTimePass(() -> assertNobodyHasMoreThanItTakesOn(run));
            assertThatNothingHangs(run);
        }
    }

    private static void carryOut(SessionRun run, Command command) {
        Outcome outcome = run.carryOut(command);
        assertNobodyHasMoreThanItTakesOn(run);
        assertThatNothingWaitsThatSomebodyCouldDo(run);
        if (!(command instanceof PauseAgent)) {
            assertWhoIsPausedGotNothing(run, outcome);
        }
    }

    private static void letTimePass(SessionRun run) {
        run.letTimePass().ifPresent(outcome -> assertWhoIsPausedGotNothing(run, outcome));
        assertThatNothingWaitsThatSomebodyCouldDo(run);
    }

    /** Whom a hierarchical project may have is for its managers to say, and meetings want all their attendees. */
    private static void assertThatNothingWaitsThatSomebodyCouldDo(SessionRun run) {
        List<Agent> free = run.all(Agent.class).stream()
                .filter(agent -> agent.getUnavailable() == null && agent.getActive() < agent.getMaxConcurrent())
                .toList();
        run.all(Task.class).stream()
                .filter(task -> task.getState() == Task.State.UNASSIGNABLE && !task.isMeetingRequired())
                .filter(task -> run.find(Project.class, task.getProjectId())
                        .filter(project -> SERVED.contains(project.getState()))
                        .filter(project -> !"hierarchical".equals(project.getAssignmentStrategy()))
                        .isPresent())
                .forEach(task -> assertThat(free)
                        .as("who could do %s", task.getId())
                        .noneMatch(agent -> agent.getSkills().covers(task.getRequiredSkills())
                                && !agent.isBarredFrom(task.getProjectId())
                                && (agent.getReservedFor() == null
                                        || agent.getReservedFor().equals(task.getProjectId()))));
    }

    private static void assertNobodyHasMoreThanItTakesOn(SessionRun run) {
        Map<String, Long> engagements = Stream.concat(
                        run.all(Engagement.class).stream().map(Engagement::agentId),
                        run.all(DelegatedLoad.class).stream().map(DelegatedLoad::agentId))
                .collect(Collectors.groupingBy(agent -> agent, Collectors.counting()));
        run.all(Agent.class)
                .forEach(agent -> assertThat((long) agent.getActive())
                        .as(agent.getAgentId())
                        .isEqualTo(engagements.getOrDefault(agent.getAgentId(), 0L)));
    }

    private static void assertWhoIsPausedGotNothing(SessionRun run, Outcome outcome) {
        outcome.decisions().stream()
                .filter(TaskAssigned.class::isInstance)
                .map(TaskAssigned.class::cast)
                .forEach(assigned -> assertThat(run.find(Agent.class, assigned.agentId())
                                .map(Agent::getUnavailable)
                                .filter(reason -> reason.startsWith("is paused")))
                        .as("what keeps %s from work", assigned.agentId())
                        .isEmpty());
    }

    /** Unless somebody is waited for: the owner of a paused project, or who has work from outside of projects. */
    private static void assertThatNothingHangs(SessionRun run) {
        List<Project> projects = run.all(Project.class);
        boolean waits = projects.stream().anyMatch(project -> project.getState() == Project.State.PAUSED)
                || !run.all(DelegatedLoad.class).isEmpty();
        if (!waits) {
            assertThat(projects).extracting(Project::getState).doesNotContain(Project.State.RUNNING);
        }
    }
}
