package org.parley.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
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
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.Store;
import org.parley.journal.sql.Stores;
import org.parley.scheduling.Negotiation.State;

/** Holds and rounds end when their time has come, though the process ended before. */
class NegotiationRecoveryTest {
    private static final Instant NOW = Instant.parse("2024-07-01T09:00:00Z");

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
    void a_hold_expires_and_a_silent_participant_has_refused_after_a_restart() throws Exception {
        declare("alice", false);
        declare("sam", true);
        request("held", "alice");
        request("asked", "sam");
        assertThat(state("held")).isEqualTo(State.HELD);
        assertThat(state("asked")).isEqualTo(State.ASKING);

        stop();
        now.set(NOW.plus(Duration.ofMinutes(10)));
        start();
        workspace.wake();

        until("held", State.EXPIRED);
        until("asked", State.WAITING);
        assertThat(workspace.facts().all(Booking.class, "")).isEmpty();
        assertThat(workspace.facts().find(Response.class, "asked/1/sam").orElseThrow())
                .satisfies(response -> assertThat(response.silent()).isTrue())
                .satisfies(response -> assertThat(response.accepted()).isFalse());
    }

    private void declare(String participant, boolean answersItself) {
        Calendar calendar = new Calendar(participant, "UTC", answersItself, null, null, null);
        workspace.submit(new DeclareCalendar(calendar, null)).join();
    }

    /** For one slot of one participant, with five minutes to answer and to confirm. */
    private void request(String id, String participant) {
        MeetingRequest request = new MeetingRequest(
                "Plan",
                LocalDate.of(2024, 7, 21),
                1,
                60,
                1,
                3,
                new Window(600, 660),
                60,
                "UTC",
                "first_fit",
                List.of(participant),
                List.of(),
                null,
                null,
                5,
                5);
        workspace.submit(new RequestNegotiation(id, request, List.of(), null)).join();
    }

    private State state(String id) {
        return workspace.facts().find(Negotiation.class, id).orElseThrow().getState();
    }

    private void until(String id, State state) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (state(id) != state) {
            assertThat(System.nanoTime())
                    .as("%s is %s, not %s", id, state(id), state)
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
