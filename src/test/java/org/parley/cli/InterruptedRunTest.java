package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that ask on the command line, and take answers from their input (spec/api.md, Command line). */
class InterruptedRunTest {
    private static final String FILE = "projects/healthcare_blockchain_project.json";

    private final InputStream in = System.in;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @AfterEach
    void giveTheInputBack() {
        System.setIn(in);
    }

    @Test
    void answers_skip_add_and_reorder_tasks_and_the_result_shows_it() {
        String answers = """
                s kickoff
                p load_trial 9
                p load_trial abc
                resume
                p load_trial 5
                a
                budget_note
                Write the budget note
                2

                writing=5
                kickoff
                s
                penetration_test
                x
                """ + "r\n".repeat(40);

        assertThat(run(answers, "--mode", "incremental", "--checkpoints", "after_each_meeting", "--as", "ceo"))
                .isEqualTo(1);

        assertThat(err.toString())
                .contains("-- PAUSED at 2024-01-15 11:00: the meeting kickoff has ended")
                .contains("A meeting has ended. How is it to go on")
                .contains("kickoff: it is COMPLETED", "priority 9 is not within 1 to 5")
                .contains("priority: \"abc\" is no whole number", "there is no choice \"resume\"")
                .contains("adjust_priority load_trial to 5: done", "add_task budget_note: done")
                .contains("r resume   s skip a task")
                .contains("tasks completed, 1 ended otherwise");
        assertThat(out.toString())
                .contains("COMPLETED_WITH_FAILURES: 12 of 13 planned tasks completed", "1 skipped")
                .contains("penetration_test is SKIPPED: skipped by ceo")
                .contains("budget_note ");
    }

    @Test
    void each_mistake_in_an_added_task_is_told_at_once_and_asked_about_again() {
        String answers = """
                a
                bad id
                kickoff
                note

                Write it
                many
                2
                7
                2
                writing=much
                writing=2
                kikoff
                kickoff
                q
                """;
        assertThat(run(answers, "--mode", "incremental")).isEqualTo(1);

        assertThat(err.toString())
                .contains("\"bad id\" is not an id", "there is a task \"kickoff\" already", "it has to be there")
                .contains("estimated_hours: expected a number", "priority 7 is not between 1 and 5")
                .contains("writing: expected a number", "there is no task \"kikoff\"; did you mean \"kickoff\"?")
                .contains("add_task note: done", "stop: done");
        assertThat(out.toString()).contains("CANCELLED: 1 of 13 planned tasks completed", "stopped by owner");
    }

    @Test
    void who_wants_to_add_no_task_after_all_adds_none() {
        assertThat(run("a\n\nq\n", "--mode", "incremental")).isEqualTo(1);

        assertThat(err.toString()).contains("task id (none: do not add one)").doesNotContain("what is to be done");
        assertThat(out.toString()).contains("CANCELLED: 1 of 12 planned tasks completed");
    }

    @Test
    void where_nobody_answers_the_run_says_what_it_waits_for_and_what_becomes_of_it() {
        assertThat(run("", "--mode", "incremental", "--checkpoints", "after_each_task"))
                .isEqualTo(1);

        assertThat(err.toString())
                .contains("Nobody answers; the run was in memory only, and is lost. With --store DIR it would wait");
        assertThat(out.toString()).contains("PAUSED: 1 of 12", "kickoff is completed");
    }

    @Test
    void a_run_that_waits_in_a_store_goes_on_where_it_is() {
        String store = folder.resolve("store").toString();
        assertThat(run("", "--mode", "incremental", "--store", store)).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "Nobody answers; the project waits. To go on: parley run %s --store %s".formatted(FILE, store));

        assertThat(run("", "--mode", "simulation", "--seed", "1", "--store", store))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("--mode: the project has begun, and goes on as it began")
                .contains("--seed: the project has begun, and goes on as it began");

        err.getBuffer().setLength(0);
        out.getBuffer().setLength(0);
        assertThat(run("r\n".repeat(40), "--store", store)).isZero();
        assertThat(err.toString())
                .contains("healthcare_blockchain_project has begun before, and goes on")
                .contains("1. A meeting has ended. How is it to go on");
        assertThat(err.toString())
                .as("the task that the meeting of before gave rise to counts from the beginning")
                .contains(" tasks completed")
                .doesNotContain(" of 12 tasks completed");
        assertThat(out.toString()).contains("COMPLETED: 12 of 12 planned tasks completed");
    }

    @Test
    void a_simulation_holds_status_meetings_unless_it_is_told_not_to() {
        assertThat(run("", "--mode", "simulation")).isZero();
        assertThat(out.toString()).contains("status_meeting_1: Status after 5 completed tasks");

        out.getBuffer().setLength(0);
        assertThat(run("", "--mode", "simulation", "--no-meetings")).isZero();
        assertThat(out.toString()).doesNotContain("status_meeting");
    }

    @Test
    void checkpoints_that_have_no_rules_are_refused() {
        assertThat(run("", "--mode", "incremental", "--checkpoints", "hourly")).isEqualTo(2);

        assertThat(err.toString()).contains("there are no checkpoints hourly, only [after_each_meeting");
    }

    private int run(String input, String... options) {
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        String[] arguments = new String[options.length + 2];
        arguments[0] = "run";
        arguments[1] = FILE;
        System.arraycopy(options, 0, arguments, 2, options.length);
        return ParleyCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
