package org.parley.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.agent.Agent;
import org.parley.engine.session.FactStore;
import org.parley.project.PlanMade;
import org.parley.project.Project;
import org.parley.project.Task;

/** What the plans of strategy critical_path are worth, on made-up instances of the kind of the iMOPSE benchmark. */
class PlanTest {
    @ParameterizedTest
    @CsvSource({"i1, 12, 3, 3", "i2, 15, 6, 5", "i3, 40, 5, 8", "i4, 60, 10, 9", "i5, 80, 12, 9", "i6, 100, 20, 15"})
    void a_project_takes_as_long_as_was_rehearsed_and_no_longer_than_by_a_plain_list_schedule(
            String id, int tasks, int agents, int skills) {
        JsonNode file = Instances.of(id, tasks, agents, skills, 3, 1);
        try (PlannedRun run =
                new PlannedRun(PlanTest::assertNobodyIdles).toTheEnd(PlannedRun.by("critical_path", file))) {
            Project project = run.facts().find(Project.class, id).orElseThrow();
            double hours = Duration.between(project.getStartedAt(), project.getEndedAt())
                            .toMinutes()
                    / 60.0;

            assertThat(project.getState()).isEqualTo(Project.State.COMPLETED);
            assertThat(run.decisions(PlanMade.class))
                    .singleElement()
                    .extracting(PlanMade::hours)
                    .isEqualTo(hours);
            assertThat(hours).isLessThanOrEqualTo(PlainListSchedule.makespan(file));
        }
    }

    /** Nobody who is free could do a task that waits. */
    private static void assertNobodyIdles(FactStore facts) {
        facts.all(Task.class, "")
                .filter(task -> task.getState() == Task.State.UNASSIGNABLE || task.isQueued())
                .forEach(task -> assertThat(facts.all(Agent.class, ""))
                        .noneMatch(agent -> agent.getActive() < agent.getMaxConcurrent()
                                && agent.getSkills().covers(task.getRequiredSkills())));
    }
}
