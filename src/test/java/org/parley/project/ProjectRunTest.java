package org.parley.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.agent.RegisterAgent;
import org.parley.conflict.Lease;
import org.parley.conflict.LeaseGranted;
import org.parley.conflict.ResourceClaim;
import org.parley.engine.fact.Levels;
import org.parley.meeting.Meeting;
import org.parley.meeting.Message;
import org.parley.meeting.Participant;

/** Whole runs, from the file to the last state (spec/projects.md). */
class ProjectRunTest {
    private static final String COMPRESSED = "projects/healthcare_blockchain_compressed.json";
    private static final String FULL = "projects/healthcare_blockchain_project.json";

    @Test
    void the_compressed_project_is_completed_with_all_its_meetings_and_spawned_tasks() throws IOException {
        try (ProjectRun run = ProjectRun.of(read(COMPRESSED)).toTheEnd()) {
            assertThat(run.project().getState()).isEqualTo(Project.State.COMPLETED);
            assertThat(run.facts().all(Task.class, "")).allMatch(task -> task.getState() == Task.State.COMPLETED);
            assertThat(run.facts()
                            .all(Meeting.class, "")
                            .filter(each -> each.getState().equals("closed")))
                    .hasSize(6);
            assertThat(run.decisions(TaskSpawned.class)).isNotEmpty();
        }
    }

    @Test
    void the_twelve_task_project_is_completed_on_working_days() throws IOException {
        try (ProjectRun run = ProjectRun.of(read(FULL)).toTheEnd()) {
            assertThat(run.project().getState()).isEqualTo(Project.State.COMPLETED);
            assertThat(run.schedule()).hasSize(12);
        }
    }

    @Test
    void same_day_plans_tasks_in_file_order_half_an_hour_apart() throws IOException {
        assertThat(planned("same_day"))
                .contains(
                        entry("kickoff", "2024-01-15T09:00:00Z"),
                        entry("technical_review", "2024-01-15T09:30:00Z"),
                        entry("compliance_check", "2024-01-15T10:00:00Z"),
                        entry("implementation_plan", "2024-01-15T10:30:00Z"),
                        entry("security_design", "2024-01-15T11:00:00Z"),
                        entry("final_review", "2024-01-15T11:30:00Z"));
    }

    @Test
    void compressed_plans_one_wave_a_dependency_level_two_hours_apart() throws IOException {
        assertThat(planned("compressed"))
                .contains(
                        entry("kickoff", "2024-01-15T09:00:00Z"),
                        entry("technical_review", "2024-01-15T11:00:00Z"),
                        entry("compliance_check", "2024-01-15T11:00:00Z"),
                        entry("implementation_plan", "2024-01-15T13:00:00Z"),
                        entry("security_design", "2024-01-15T13:00:00Z"),
                        entry("final_review", "2024-01-15T15:00:00Z"));
    }

    @Test
    void distributed_plans_one_working_day_a_dependency_level() throws IOException {
        assertThat(planned("distributed"))
                .contains(
                        entry("kickoff", "2024-01-15T09:00:00Z"),
                        entry("technical_review", "2024-01-16T09:00:00Z"),
                        entry("compliance_check", "2024-01-16T09:00:00Z"),
                        entry("implementation_plan", "2024-01-17T09:00:00Z"),
                        entry("security_design", "2024-01-17T09:00:00Z"),
                        entry("final_review", "2024-01-18T09:00:00Z"));
    }

    @Test
    void all_three_modes_run_to_the_end() throws IOException {
        for (String mode : List.of("same_day", "compressed", "distributed")) {
            try (ProjectRun run = ProjectRun.of(inMode(mode)).toTheEnd()) {
                assertThat(run.project().getState()).as(mode).isEqualTo(Project.State.COMPLETED);
            }
        }
    }

    @Test
    void everybody_in_a_meeting_hears_everybody() throws IOException {
        try (ProjectRun run = ProjectRun.of(read(COMPRESSED)).toTheEnd()) {
            List<Message> said = run.facts()
                    .all(Message.class, "healthcare_blockchain_compressed/kickoff:")
                    .toList();
            assertThat(said).hasSizeGreaterThan(6);
            assertThat(run.facts().all(Participant.class, "healthcare_blockchain_compressed/kickoff@"))
                    .allSatisfy(each -> assertThat(each.getStatus()).isEqualTo(Participant.Status.JOINED))
                    .extracting(Participant::getAgentId)
                    .containsExactlyInAnyOrder("pm", "cto", "compliance", "dev_lead");
        }
    }

    @Test
    void a_skill_that_nobody_has_stalls_the_project_with_the_reason() {
        try (ProjectRun run = ProjectRun.of(file(task("a", "cooking", 3))).toTheEnd()) {
            assertThat(run.project().getState()).isEqualTo(Project.State.STALLED);
            assertThat(run.task("a").getState()).isEqualTo(Task.State.UNASSIGNABLE);
            assertThat(run.decisions(ProjectStalled.class))
                    .singleElement()
                    .satisfies(stalled -> assertThat(stalled.missing())
                            .singleElement()
                            .asString()
                            .contains("a is UNASSIGNABLE", "cooking"));
        }
    }

    @Test
    void a_stalled_project_runs_on_when_somebody_able_registers() {
        try (ProjectRun run = ProjectRun.of(file(task("a", "cooking", 3))).toTheEnd()) {
            run.carryOut(new RegisterAgent(
                    "eve", "Eve", "cook", Levels.of(Map.of("cooking", 5.0)), Levels.NONE, null, null));

            assertThat(run.project().getState()).isEqualTo(Project.State.RUNNING);
            assertThat(run.task("a").getAgentId()).isEqualTo("eve");
        }
    }

    @Test
    void a_project_without_agents_stalls() {
        String file = file(task("a", "design", 3)).replaceFirst("\\[\\{\"agent_id.*}}],", "[],");
        try (ProjectRun run = ProjectRun.of(file).toTheEnd()) {
            assertThat(run.project().getState()).isEqualTo(Project.State.STALLED);
        }
    }

    @Test
    void a_task_that_fails_twice_is_completed_at_the_third_attempt() {
        try (ProjectRun run = ProjectRun.of(file(task("a", "design", 3)), new PlannedFailure("a", 2))
                .toTheEnd()) {
            assertThat(run.project().getState()).isEqualTo(Project.State.COMPLETED);
            assertThat(run.task("a").getAttempts()).isEqualTo(3);
            assertThat(run.decisions(TaskRetried.class)).hasSize(2);
        }
    }

    @Test
    void what_stands_behind_a_failed_task_is_skipped_and_the_rest_goes_on() {
        String file = file(
                task("a", "design", 3),
                task("b", "design", 3, "a"),
                task("c", "design", 3, "b"),
                task("d", "design", 3));
        try (ProjectRun run = ProjectRun.of(file, new PlannedFailure("a", 9)).toTheEnd()) {
            assertThat(run.project().getState()).isEqualTo(Project.State.COMPLETED_WITH_FAILURES);
            assertThat(run.task("a").getState()).isEqualTo(Task.State.FAILED);
            assertThat(run.task("a").getAttempts()).isEqualTo(3);
            assertThat(run.task("b").getReason()).isEqualTo("SKIPPED(a)");
            assertThat(run.task("c").getReason()).isEqualTo("SKIPPED(b)");
            assertThat(run.task("d").getState()).isEqualTo(Task.State.COMPLETED);
        }
    }

    @Test
    void a_project_that_is_to_fail_fast_ends_with_its_first_failure() {
        String file = file(task("a", "design", 3), task("b", "design", 3, "a"))
                .replace("\"tasks\"", "\"on_failure\":\"fail_fast\",\"max_retries\":0,\"tasks\"");
        try (ProjectRun run = ProjectRun.of(file, new PlannedFailure("a", 1)).toTheEnd()) {
            assertThat(run.project().getState()).isEqualTo(Project.State.FAILED);
            assertThat(run.task("a").getAttempts()).isEqualTo(1);
            assertThat(run.task("b").getState()).isIn(Task.State.CANCELLED, Task.State.SKIPPED);
        }
    }

    @Test
    void more_work_than_slots_waits_and_is_all_done() {
        String[] tasks = new String[40];
        for (int index = 0; index < tasks.length; index++) {
            tasks[index] = task("t" + index, "design", 3 + index % 7);
        }
        try (ProjectRun run = ProjectRun.of(file(tasks)).toTheEnd()) {
            assertThat(run.project().getState()).isEqualTo(Project.State.COMPLETED);
            assertThat(run.decisions(TaskUnassignable.class)).isNotEmpty();
        }
    }

    @Test
    void a_second_report_of_success_changes_nothing_and_says_so() {
        try (ProjectRun run = ProjectRun.of(file(task("a", "design", 3))).toTheEnd()) {
            var outcome = run.carryOut(new CompleteTask("p/a", run.task("a").getAgentId()));

            assertThat(outcome.firings()).allMatch(firing -> firing.changes().isEmpty());
            assertThat(outcome.decisions()).singleElement().isInstanceOf(AlreadyAnswered.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void no_two_tasks_use_a_resource_at_the_same_time_and_all_is_given_back(int seed) {
        Random chance = new Random(seed);
        String[] tasks = new String[12];
        for (int index = 0; index < tasks.length; index++) {
            String[] waitsFor =
                    index == 0 || chance.nextInt(3) > 0 ? new String[0] : new String[] {"t" + chance.nextInt(index)};
            tasks[index] = task("t" + index, "design", 3, waitsFor)
                    .replaceFirst(
                            "\\{",
                            "{\"required_resources\":"
                                    + List.of("[]", "[\"lab\"]", "[\"desk\"]", "[\"lab\",\"desk\"]")
                                            .get(chance.nextInt(4))
                                    + ",");
        }
        try (ProjectRun run = ProjectRun.of(file(tasks), new PlannedFailure("t1", 1), new PlannedFailure("t5", 9))
                .toTheEnd()) {
            List<Task> done = run.facts()
                    .all(Task.class, "")
                    .filter(task -> task.getStartedAt() != null)
                    .toList();
            for (Task one : done) {
                assertThat(one.getState()).isIn(Task.State.COMPLETED, Task.State.FAILED);
                assertThat(done.stream().filter(other -> other != one && overlap(one, other)))
                        .as(one.getTaskId())
                        .allMatch(other ->
                                Collections.disjoint(one.getRequiredResources(), other.getRequiredResources()));
            }
            assertThat(run.decisions(LeaseGranted.class)).isNotEmpty();
            assertThat(run.facts().all(Lease.class, "")).isEmpty();
            assertThat(run.facts().all(ResourceClaim.class, "")).isEmpty();
        }
    }

    private static boolean overlap(Task one, Task other) {
        return one.getStartedAt().isBefore(other.getFinishedAt())
                && other.getStartedAt().isBefore(one.getFinishedAt());
    }

    private static Map<String, String> planned(String mode) throws IOException {
        try (ProjectRun run = ProjectRun.of(inMode(mode))) {
            return run.schedule();
        }
    }

    private static String inMode(String mode) throws IOException {
        return read(COMPRESSED).replace("\"same_day\"", "\"" + mode + "\"");
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    /** Two agents and some tasks. */
    private static String file(String... tasks) {
        return """
                {"project_id":"p","scheduling":{"mode":"compressed","start_date":"2024-01-15T09:00:00"},
                 "agents":[{"agent_id":"ann","skill_levels":{"design":9}},{"agent_id":"ben","skill_levels":{"design":7}}],
                 "tasks":[%s]}""".formatted(String.join(",", tasks));
    }

    private static String task(String id, String skill, int minimum, String... dependencies) {
        String waitsFor = dependencies.length == 0 ? "" : "\"" + String.join("\",\"", dependencies) + "\"";
        return """
                {"task_id":"%s","description":"do %s","estimated_hours":2,"required_skills":{"%s":%d},"dependencies":[%s]}""".formatted(id, id, skill, minimum, waitsFor);
    }
}
