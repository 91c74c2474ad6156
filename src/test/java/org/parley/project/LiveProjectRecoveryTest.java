package org.parley.project;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.parley.RuleBases;
import org.parley.engine.fact.Command;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.Store;
import org.parley.journal.sql.Stores;

/** A live project goes on though the process was away for longer than any agent was given. */
class LiveProjectRecoveryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

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
        Rules rules = new Rules(new RuleFolder(Path.of("rules")), Domains.TYPES, clock, store.rules());
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
    void a_task_that_was_not_taken_up_goes_to_another_agent_who_gets_all_the_time_there_is() throws Exception {
        submit(SubmitProject.of(ProjectReader.parse("""
                {"project_id": "p", "live": true, "scheduling": {"mode": "compressed", "start_date": "2024-01-15T09:00:00"},
                 "agents": [{"agent_id": "ann", "polls": true, "skill_levels": {"writing": 9}},
                            {"agent_id": "bob", "polls": true, "skill_levels": {"writing": 5}}],
                 "tasks": [{"task_id": "a", "description": "Write", "estimated_hours": 1, "required_skills": {"writing": 4}}]}""")));
        submit(new RunProject("p", null));
        Attempt first = attempt(1);
        assertThat(first.getAgentId()).isEqualTo("ann");
        assertThat(first.getUntil()).isEqualTo(NOW.plusSeconds(600));

        stop();
        Instant later = NOW.plus(Duration.ofHours(5));
        now.set(later);
        start();
        workspace.wake();

        Attempt second = attempt(2);
        assertThat(second.getAgentId()).isEqualTo("bob");
        assertThat(second.getHandedOutAt()).isEqualTo(later);
        assertThat(second.getUntil()).isEqualTo(later.plusSeconds(600));
        assertThat(attempt(1).getOutcome()).isEqualTo(Attempt.Outcome.LOST);

        submit(new StartTask("p/a", "bob", 2, null));
        submit(new CompleteTask("p/a", "bob"));
        assertThat(workspace.facts().find(Project.class, "p").orElseThrow().getState())
                .isEqualTo(Project.State.COMPLETED);
    }

    private void submit(Command command) {
        assertThat(workspace.submit(command).join().refusal()).isEmpty();
    }

    private Attempt attempt(int number) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String key = Attempt.keyOf("p/a", number);
        while (workspace.facts().find(Attempt.class, key).isEmpty()) {
            assertThat(System.nanoTime()).as("there was no attempt %d", number).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return workspace.facts().find(Attempt.class, key).orElseThrow();
    }
}
