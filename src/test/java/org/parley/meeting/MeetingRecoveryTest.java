package org.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Deadline;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.Store;
import org.parley.journal.sql.Stores;

/** A vote goes on, and ends in time, though the process ended in the middle of it. */
class MeetingRecoveryTest {
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
    void votes_are_still_there_after_a_restart_and_the_vote_ends_when_its_time_is_up() throws Exception {
        beginToVote();
        vote("ann", Vote.YES);

        stop();
        start();

        assertThat(workspace
                        .facts()
                        .find(Elector.class, "m:p#1@ann")
                        .orElseThrow()
                        .getVote())
                .isEqualTo(Vote.YES);
        assertThat(workspace.facts().all(Deadline.class, ""))
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.at()).isEqualTo(NOW.plusSeconds(60)));
        vote("bob", Vote.YES);

        stop();
        now.set(NOW.plusSeconds(61));
        start();
        workspace.wake();

        until("discussion");
        assertThat(workspace.facts().find(Certificate.class, "m:p#1").orElseThrow())
                .satisfies(certificate -> assertThat(certificate.tally()).isEqualTo(new Tally(4, 0, 2, 0, 0)))
                .satisfies(certificate -> assertThat(certificate.outcome()).isEqualTo(Certificate.Outcome.REJECTED));
    }

    private void beginToVote() {
        List<Invitee> invitees = Stream.of("ann", "bob", "cid", "dan")
                .map(agent -> new Invitee(agent, null, false))
                .toList();
        submit(new CreateMeeting(
                "m",
                null,
                "the roof",
                null,
                "ann",
                null,
                invitees,
                List.of(),
                null,
                null,
                null,
                null,
                new MeetingLimits(0, 60, 0, 0),
                Clock.SYSTEM,
                null));
        Stream.of("bob", "cid", "dan").forEach(agent -> submit(new JoinMeeting("m", agent, null)));
        submit(new MoveMeeting("m", "ann", null, "discussion", null, null));
        submit(new PostMessage("m", "bob", "proposal", Map.of("title", "Mend it", "proposal_id", "p"), null));
        submit(new MoveMeeting("m", "ann", null, "voting", null, null));
    }

    private void vote(String agent, Vote vote) {
        submit(new CastVote("m", agent, "p", vote, null, null));
    }

    private void submit(Command command) {
        assertThat(workspace.submit(command).join().refusal()).isEmpty();
    }

    private void until(String state) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!workspace
                .facts()
                .find(Meeting.class, "m")
                .orElseThrow()
                .getState()
                .equals(state)) {
            assertThat(System.nanoTime()).as("it never came to " + state).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
