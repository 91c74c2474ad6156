package org.parley.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.RestartedProcess;
import org.parley.engine.fact.Deadline;

/** A run that waits for an answer waits on, and expires in time, though the process ended meanwhile. */
class InterruptRecoveryTest {
    private static final String ID = "healthcare_blockchain_project";
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

    @RegisterExtension
    final RestartedProcess process = new RestartedProcess(NOW);

    @Test
    void a_question_is_still_there_after_a_restart_and_its_answer_lets_the_run_go_on() throws Exception {
        runToTheFirstCheckpoint();
        Instant stoodAt = interrupt(1).getProjectTime();

        process.restart();

        assertThat(project().getState()).isEqualTo(Project.State.PAUSED);
        assertThat(interrupt(1).getState()).isEqualTo(Interrupt.State.OPEN);
        assertThat(process.workspace().facts().all(Deadline.class, ""))
                .extracting(Deadline::kind)
                .containsOnly("interrupt");
        process.submit(new AnswerInterrupt(ID, Interrupt.keyOf(ID, 1), new Directive("resume"), "eve", null));
        process.workspace().idle().get();

        assertThat(interrupt(1).getState()).isEqualTo(Interrupt.State.ANSWERED);
        assertThat(interrupt(2).getProjectTime()).isAfter(stoodAt);
    }

    @Test
    void a_question_that_expired_while_no_process_ran_ends_as_the_policy_says() throws Exception {
        runToTheFirstCheckpoint();

        process.restartAt(NOW.plus(Duration.ofHours(73)));

        process.until(() -> project().getState() == Project.State.PAUSED);
        process.until(() -> interrupt(1).getState() != Interrupt.State.OPEN);
        assertThat(interrupt(1).getState()).isEqualTo(Interrupt.State.EXPIRED);
    }

    private void runToTheFirstCheckpoint() throws Exception {
        process.submit(SubmitProject.of(ProjectReader.parse(file())));
        process.submit(new RunProject(ID, "incremental", "after_each_meeting", null, null, null, null));
        process.workspace().idle().get();
        assertThat(project().getState()).isEqualTo(Project.State.PAUSED);
    }

    private static String file() throws IOException {
        return Files.readString(Path.of("projects/healthcare_blockchain_project.json"));
    }

    private Project project() {
        return process.fact(Project.class, ID);
    }

    private Interrupt interrupt(int number) {
        return process.fact(Interrupt.class, Interrupt.keyOf(ID, number));
    }
}
