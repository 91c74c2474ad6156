package org.parley.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Domains;
import org.parley.Loaders;
import org.parley.RuleBases;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Deadline;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.Store;
import org.parley.journal.sql.Stores;

/** A run that waits for an answer waits on, and expires in time, though the process ended meanwhile. */
class InterruptRecoveryTest {
    private static final String ID = "healthcare_blockchain_project";
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final InstantSource clock = now::get;
    private Store store;
    private ExecutorService threads;
    private Workspaces workspaces;
    private Workspace workspace;

    @BeforeEach
    void start() throws Exception {
        RuleBases.quiet();
        store = Stores.open(folder.toString(), null, null);
        Rules rules = new Rules(
                new RuleFolder(Path.of("rules")), Domains.TYPES, Loaders.INTERPRETED.create(), clock, store.rules());
        threads = Executors.newFixedThreadPool(2);
        workspaces = new Workspaces(rules, store, clock, Limits.DEFAULT, threads);
        workspace = workspaces.find(Workspaces.DEFAULT).orElseThrow();
    }

    @AfterEach
    void stop() {
        workspaces.close();
        store.close();
        threads.shutdownNow();
    }

    @Test
    void a_question_is_still_there_after_a_restart_and_its_answer_lets_the_run_go_on() throws Exception {
        runToTheFirstCheckpoint();
        Instant stoodAt = interrupt(1).getProjectTime();

        stop();
        start();
        workspace.wake();

        assertThat(project().getState()).isEqualTo(Project.State.PAUSED);
        assertThat(interrupt(1).getState()).isEqualTo(Interrupt.State.OPEN);
        assertThat(workspace.facts().all(Deadline.class, ""))
                .extracting(Deadline::kind)
                .containsOnly("interrupt");
        submit(new AnswerInterrupt(ID, Interrupt.keyOf(ID, 1), new Directive("resume"), "eve", null));
        workspace.idle().get();

        assertThat(interrupt(1).getState()).isEqualTo(Interrupt.State.ANSWERED);
        assertThat(interrupt(2).getProjectTime()).isAfter(stoodAt);
    }

    @Test
    void a_question_that_expired_while_no_process_ran_ends_as_the_policy_says() throws Exception {
        runToTheFirstCheckpoint();

        stop();
        now.set(NOW.plus(Duration.ofHours(73)));
        start();
        workspace.wake();

        until(Project.State.PAUSED);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (interrupt(1).getState() == Interrupt.State.OPEN) {
            assertThat(System.nanoTime()).as("it never expired").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(interrupt(1).getState()).isEqualTo(Interrupt.State.EXPIRED);
    }

    private void runToTheFirstCheckpoint() throws Exception {
        submit(SubmitProject.of(ProjectReader.parse(file())));
        submit(new RunProject(ID, "incremental", "after_each_meeting", null, null, null));
        workspace.idle().get();
        assertThat(project().getState()).isEqualTo(Project.State.PAUSED);
    }

    private static String file() throws IOException {
        return Files.readString(Path.of("projects/healthcare_blockchain_project.json"));
    }

    private void submit(Command command) {
        assertThat(workspace.submit(command).join().refusal()).isEmpty();
    }

    /** Until virtual time has nothing to do, and then the project stands as it should. */
    private void until(Project.State state) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (project().getState() != state) {
            assertThat(System.nanoTime()).as("it never came to " + state).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private Project project() {
        return workspace.facts().find(Project.class, ID).orElseThrow();
    }

    private Interrupt interrupt(int number) {
        return workspace
                .facts()
                .find(Interrupt.class, Interrupt.keyOf(ID, number))
                .orElseThrow();
    }
}
