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
                .contains("adjust_priority load_trial to 5: done", "add_task budget_note: done")
                .contains("r resume   s skip a task");
        assertThat(out.toString())
                .contains("COMPLETED_WITH_FAILURES: 12 of 13 planned tasks completed", "1 skipped")
                .contains("penetration_test is SKIPPED: skipped by ceo")
                .contains("budget_note ");
    }

    @Test
    void mistakes_in_an_added_task_are_told_and_a_stop_ends_the_run() {
        assertThat(run("a\nbad id\n\nmany\n7\n\n\nq\n", "--mode", "incremental"))
                .isEqualTo(1);

        assertThat(err.toString()).contains("/task_id: ", "/estimated_hours: ", "/priority: ", "stop: done");
        assertThat(out.toString()).contains("CANCELLED: 1 of 12 planned tasks completed", "stopped by owner");
    }

    @Test
    void where_nobody_answers_the_run_says_what_it_waits_for() {
        assertThat(run("", "--mode", "incremental", "--checkpoints", "after_each_task"))
                .isEqualTo(1);

        assertThat(err.toString()).contains("Nobody answers; the project waits.");
        assertThat(out.toString()).contains("PAUSED: 1 of 12", "kickoff is completed");
    }

    @Test
    void a_run_that_waits_in_a_store_goes_on_where_it_is() {
        String store = folder.resolve("store").toString();
        assertThat(run("", "--mode", "incremental", "--store", store)).isEqualTo(1);

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
