package org.parley.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs of projects with milestones, tasks without hours and subtasks. */
class SubtaskRunTest {
    private static final String ANN = "[{\"agent_id\": \"ann\", \"skill_levels\": {\"a\": 5}, \"max_concurrent\": 1}]";

    @Test
    void a_task_without_hours_takes_those_of_the_policy() {
        try (ProjectRun run = run(ANN, "[{\"task_id\": \"t\", \"description\": \"Do it\"}]")) {
            assertThat(run.task("t").getEstimatedHours()).isEqualTo(1);
            assertThat(run.task("t").getPriority()).isEqualTo(3);
            assertThat(run.project().getState()).isEqualTo(Project.State.COMPLETED);
        }
    }

    @Test
    void a_milestone_is_completed_with_its_dependencies_by_nobody_whatever_it_requires() {
        try (ProjectRun run = run(ANN, """
                [{"task_id": "first", "description": "Begin", "estimated_hours": 0, "required_skills": {"nobody has it": 9}},
                 {"task_id": "t", "description": "Do it", "estimated_hours": 1, "dependencies": ["first"]},
                 {"task_id": "m", "description": "Done", "estimated_hours": 0, "dependencies": ["t"]},
                 {"task_id": "n", "description": "All done", "estimated_hours": 0, "dependencies": ["m"]}]
                """)) {
            assertThat(run.project().getState()).isEqualTo(Project.State.COMPLETED);
            assertThat(run.project().getEndedAt()).isEqualTo("2024-01-15T10:00:00Z");
            for (String milestone : List.of("m", "n")) {
                assertThat(run.task(milestone).getAgentId()).isNull();
                assertThat(run.task(milestone).getStartedAt()).isEqualTo("2024-01-15T10:00:00Z");
                assertThat(run.task(milestone).getFinishedAt()).isEqualTo("2024-01-15T10:00:00Z");
            }
            assertThat(run.task("first").getFinishedAt()).isEqualTo("2024-01-15T09:00:00Z");
            assertThat(run.agent("ann").getCompleted()).isEqualTo(1);
        }
    }

    @Test
    void a_task_is_done_when_its_subtasks_are_which_are_assigned_in_its_place() {
        try (ProjectRun run = run(ANN, """
                [{"task_id": "t1", "description": "Whole", "estimated_hours": 9, "required_skills": {"a": 9}, "subtasks": [
                    {"task_id": "s1", "description": "Part one", "estimated_hours": 1, "required_skills": {"a": 1}},
                    {"task_id": "s2", "description": "Part two", "estimated_hours": 2, "required_skills": {"a": 1}}]},
                 {"task_id": "t2", "description": "After", "estimated_hours": 1, "dependencies": ["t1"]}]
                """)) {
            assertThat(run.project().getState()).isEqualTo(Project.State.COMPLETED);
            assertThat(run.project().getEndedAt()).isEqualTo("2024-01-15T13:00:00Z");
            Task whole = run.task("t1");
            assertThat(whole.getAgentId()).isNull();
            assertThat(whole.getStartedAt()).isEqualTo("2024-01-15T09:00:00Z");
            assertThat(whole.getFinishedAt()).isEqualTo("2024-01-15T12:00:00Z");
            assertThat(whole.getResults())
                    .containsExactly(
                            new TaskOutcome("s1", Task.State.COMPLETED, "ann", null, List.of()),
                            new TaskOutcome("s2", Task.State.COMPLETED, "ann", null, List.of()));
            assertThat(run.decisions(TaskAssigned.class))
                    .extracting(TaskAssigned::task)
                    .containsExactly("p/s1", "p/s2", "p/t2");
        }
    }

    @Test
    void nested_subtasks_wait_for_the_dependencies_of_what_they_are_part_of() {
        try (ProjectRun run = run(ANN, """
                [{"task_id": "z", "description": "Before", "estimated_hours": 1, "priority": 1},
                 {"task_id": "t1", "description": "Whole", "priority": 5, "dependencies": ["z"], "subtasks": [
                    {"task_id": "s1", "description": "Part one", "subtasks": [
                        {"task_id": "d1", "description": "Deep", "estimated_hours": 1, "dependencies": ["d2"]},
                        {"task_id": "d2", "description": "Deep", "estimated_hours": 1}]},
                    {"task_id": "s2", "description": "Part two", "estimated_hours": 1, "dependencies": ["s1"]}]}]
                """)) {
            assertThat(run.decisions(TaskCompleted.class))
                    .extracting(TaskCompleted::task)
                    .containsExactly("p/z", "p/d2", "p/d1", "p/s1", "p/s2", "p/t1");
            assertThat(run.task("t1").getResults().get(0).results())
                    .extracting(TaskOutcome::taskId)
                    .containsExactly("d1", "d2");
        }
    }

    @Test
    void a_task_fails_when_its_subtasks_have_ended_and_one_has_failed() {
        try (ProjectRun run =
                ProjectRun.of(project(ANN, """
                [{"task_id": "t1", "description": "Whole", "subtasks": [
                    {"task_id": "s1", "description": "Part one", "estimated_hours": 1},
                    {"task_id": "s2", "description": "Part two", "estimated_hours": 2},
                    {"task_id": "s3", "description": "Part three", "estimated_hours": 2, "dependencies": ["s1"]}]},
                 {"task_id": "t2", "description": "After", "estimated_hours": 1, "dependencies": ["t1"]},
                 {"task_id": "m", "description": "End", "estimated_hours": 0, "dependencies": ["t2"]}]
                """), new PlannedFailure("s1", 9)).toTheEnd()) {
            assertThat(run.project().getState()).isEqualTo(Project.State.COMPLETED_WITH_FAILURES);
            assertThat(run.task("t1").getState()).isEqualTo(Task.State.FAILED);
            assertThat(run.task("t1").getReason()).isEqualTo("not done: s1 is FAILED, s3 is SKIPPED");
            assertThat(run.task("t1").getFinishedAt()).isEqualTo("2024-01-15T14:00:00Z");
            assertThat(run.task("s2").getState()).isEqualTo(Task.State.COMPLETED);
            assertThat(run.task("t2").getReason()).isEqualTo("SKIPPED(t1)");
            assertThat(run.task("m").getState()).isEqualTo(Task.State.SKIPPED);
            assertThat(run.task("t1").getResults())
                    .extracting(TaskOutcome::state)
                    .containsExactly(Task.State.FAILED, Task.State.COMPLETED, Task.State.SKIPPED);
        }
    }

    @Test
    void subtasks_of_a_task_behind_a_failed_one_are_skipped_with_it() {
        try (ProjectRun run =
                ProjectRun.of(project(ANN, """
                [{"task_id": "z", "description": "Before", "estimated_hours": 1},
                 {"task_id": "t1", "description": "Whole", "dependencies": ["z"], "subtasks": [
                    {"task_id": "s1", "description": "Part one", "estimated_hours": 1}]}]
                """), new PlannedFailure("z", 9)).toTheEnd()) {
            assertThat(run.task("t1").getReason()).isEqualTo("SKIPPED(z)");
            assertThat(run.task("s1").getReason()).isEqualTo("SKIPPED(z)");
            assertThat(run.project().getState()).isEqualTo(Project.State.FAILED);
        }
    }

    private static ProjectRun run(String agents, String tasks) {
        return ProjectRun.of(project(agents, tasks)).toTheEnd();
    }

    private static String project(String agents, String tasks) {
        return """
                {"project_id": "p",
                 "scheduling": {"mode": "compressed", "start_date": "2024-01-15T09:00:00", "calendar": "continuous"},
                 "agents": %s, "tasks": %s}
                """.formatted(agents, tasks);
    }
}
