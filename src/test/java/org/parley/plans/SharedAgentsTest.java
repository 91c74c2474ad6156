package org.parley.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.agent.Agent;
import org.parley.engine.session.FactStore;
import org.parley.project.Engagement;
import org.parley.project.Project;
import org.parley.project.Task;
import org.parley.project.TaskAssigned;

/** Two projects of five hundred tasks, one urgent and one not, share twenty agents. */
class SharedAgentsTest {
    private static final int TASKS = 500;
    private static final int AGENTS = 20;
    private static final int SKILLS = 4;
    private static final int CAPACITY = 2;
    /** Four levels of priority between them, eight hours each, and the longest task. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(4 * 8 + 40);

    private int commands;

    @Test
    void nobody_is_above_capacity_no_work_is_lost_and_neither_project_starves() {
        JsonNode urgent = Instances.of("urgent", TASKS, AGENTS, SKILLS, 5, CAPACITY);
        JsonNode other = Instances.of("other", TASKS, AGENTS, SKILLS, 1, CAPACITY);
        try (PlannedRun run = new PlannedRun(this::assertLoadIsEngagements).toTheEnd(urgent, other)) {
            assertThat(commands).isGreaterThan(TASKS);
            assertThat(run.facts().all(Project.class, ""))
                    .extracting(Project::getState)
                    .containsOnly(Project.State.COMPLETED);
            assertAllWorkIsDone(run.facts());
            assertNoAgentDoesMoreAtATimeThanItTakesOn(run.facts());
            assertNeitherStarves(run.decisions(TaskAssigned.class), run.facts());
        }
    }

    /** After each command, that is at each sequence of the journal. */
    private void assertLoadIsEngagements(FactStore facts) {
        commands++;
        Map<String, Long> engagements = facts.all(Engagement.class, "")
                .collect(Collectors.groupingBy(Engagement::agentId, Collectors.counting()));
        facts.all(Agent.class, "").forEach(agent -> {
            assertThat((long) agent.getActive()).isEqualTo(engagements.getOrDefault(agent.getAgentId(), 0L));
            assertThat(agent.getActive()).isBetween(0, agent.getMaxConcurrent());
        });
    }

    private static void assertAllWorkIsDone(FactStore facts) {
        List<Task> tasks = facts.all(Task.class, "").toList();
        List<Agent> agents = facts.all(Agent.class, "").toList();
        assertThat(tasks).hasSize(2 * TASKS).allMatch(task -> task.getAttempts() == 1);
        assertThat(agents.stream().mapToInt(Agent::getCompleted).sum()).isEqualTo(2 * TASKS);
        assertThat(agents.stream().mapToDouble(Agent::getHours).sum())
                .isEqualTo(tasks.stream().mapToDouble(Task::getEstimatedHours).sum());
    }

    /** In virtual time, too: the projects have one time. */
    private static void assertNoAgentDoesMoreAtATimeThanItTakesOn(FactStore facts) {
        Map<String, TreeMap<Instant, Integer>> changes = new TreeMap<>();
        facts.all(Task.class, "").forEach(task -> {
            TreeMap<Instant, Integer> own = changes.computeIfAbsent(task.getAgentId(), id -> new TreeMap<>());
            own.merge(task.getStartedAt(), 1, Integer::sum);
            own.merge(task.getFinishedAt(), -1, Integer::sum);
        });
        changes.values().forEach(own -> {
            int active = 0;
            for (int change : own.values()) {
                active += change;
                assertThat(active).isBetween(0, CAPACITY);
            }
        });
    }

    /** Until its last task each project gets an agent now and then, the other one before the urgent one is done. */
    private static void assertNeitherStarves(List<TaskAssigned> assigned, FactStore facts) {
        for (String project : List.of("urgent", "other")) {
            List<Instant> turns = assigned.stream()
                    .filter(each -> each.projectId().equals(project))
                    .map(TaskAssigned::at)
                    .toList();
            for (int turn = 1; turn < turns.size(); turn++) {
                assertThat(Duration.between(turns.get(turn - 1), turns.get(turn)))
                        .as("%s, turn %d", project, turn)
                        .isLessThanOrEqualTo(LONGEST_WAIT);
            }
        }
        Instant end = facts.find(Project.class, "urgent").orElseThrow().getEndedAt();
        assertThat(assigned.stream()
                        .filter(each -> each.projectId().equals("other"))
                        .filter(each -> each.at().isBefore(end)))
                .hasSizeGreaterThan(AGENTS);
    }
}
