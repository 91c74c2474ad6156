package org.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Domains;
import org.parley.LogsErrors;
import org.parley.RuleBases;
import org.parley.Wait;
import org.parley.agent.Agent;
import org.parley.agent.RegisterAgent;
import org.parley.agent.RemoveAgent;
import org.parley.engine.fact.Levels;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Answer;
import org.parley.engine.session.Effort;
import org.parley.engine.session.Held;
import org.parley.engine.session.KeyReused;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Verification;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.Archive;
import org.parley.journal.JournalDamaged;
import org.parley.journal.JournalFinding;
import org.parley.journal.SealedEntry;
import org.parley.journal.Store;
import org.parley.journal.sql.Stores;

/** What a workspace is after its process has ended, and what the journal tells of it. */
class RecoveryTest {
    private static final String JOIN = """
            rule "Whoever registers joins"
            when
                $register : RegisterAgent()
                not Agent(agentId == $register.agentId)
            then
                insert(new Agent($register, new AgentPolicy(3, Levels.NONE), 1));
                insert(new AgentRegistered($register.agentId(), true));
            end
            """;

    private static final String RENAME = """
            rule "Nobody is called old"
            when
                $agent : Agent(name == "old")
            then
                modify($agent) { setName("new") }
            end
            """;

    private static final String ALARM = """
            rule "Whoever is removed leaves when the time has come"
            when
                $remove : RemoveAgent()
            then
                insert(new Deadline(Clock.SYSTEM, java.time.Instant.parse("%s"), "leave", $remove.agentId()));
            end

            rule "The time has come"
            when
                $step  : TimeAdvanced(clock == Clock.SYSTEM)
                $due   : Deadline(clock == $step.clock, at == $step.to, kind == "leave")
                $agent : Agent(agentId == $due.subject)
            then
                delete($due);
                delete($agent);
                insert(new AgentRemoved($agent.getAgentId()));
            end
            """;

    @TempDir
    Path folder;

    private RuleFiles files;
    private Limits limits;
    private Rules rules;
    private Store store;
    private ExecutorService threads;
    private Workspaces workspaces;
    private Workspace workspace;

    @BeforeEach
    void firstStart() throws Exception {
        RuleBases.quiet();
        files = new RuleFiles(folder.resolve("rules")).rules("join", JOIN);
        limits = new Limits(Effort.of(500), 10, 100, Duration.ofHours(1), folder.resolve("archive"));
        start();
    }

    private void start() throws Exception {
        store = Stores.open(folder.resolve("data").toString(), null, null);
        rules = new Rules(
                new RuleFolder(files.root()), Domains.TYPES, Domains.loader(), InstantSource.system(), store.rules());
        threads = Executors.newFixedThreadPool(2);
        workspaces = new Workspaces(rules, store, InstantSource.system(), limits, threads);
        workspace = workspaces.find(Workspaces.DEFAULT).orElseThrow();
    }

    @AfterEach
    void stop() {
        workspaces.close();
        store.close();
        threads.shutdownNow();
    }

    private void restart() throws Exception {
        stop();
        start();
    }

    @Test
    void after_a_restart_everything_is_as_it_was() throws Exception {
        registerMany(25);
        restart();

        assertThat(workspace.length()).isEqualTo(25);
        assertThat(names()).hasSize(25).contains("a0", "a24");
        assertThat(register("a7").decisions()).as("a7 is still there").isEmpty();
        assertThat(register("late").sequence()).isEqualTo(27);
        assertThat(verify(true).findings()).isEmpty();
    }

    @Test
    void rules_that_were_edited_meanwhile_take_over_with_an_entry_of_their_own() throws Exception {
        registerMany(1);
        stop();
        files.rules("rename", RENAME.replace("\"old\"", "\"a0\""));
        start();

        register("ben");

        assertThat(workspace.facts().find(Agent.class, "a0").orElseThrow().getName())
                .isEqualTo("new");
        assertThat(workspace.journal().from("default", 1).map(entry -> entry.commandType()))
                .containsExactly("RegisterAgent", "RulesActivated", "RegisterAgent");
        assertThat(verify(true).findings()).isEmpty();
    }

    @Test
    @LogsErrors("workspace default is held")
    void facts_that_the_rules_would_change_hold_the_workspace_until_somebody_releases_it() throws Exception {
        files.rules("rename", RENAME);
        restart();
        registerMany(1);
        stop();
        sql("update journal_entry set firings = replace(firings, '\"name\":\"a0\"', '\"name\":\"old\"')");
        sql("delete from snapshot");
        seal();
        start();

        assertThatThrownBy(() -> register("ben"))
                .cause()
                .isInstanceOfSatisfying(
                        Held.class,
                        held -> assertThat(held.differences())
                                .singleElement()
                                .asString()
                                .contains("Nobody is called old", "update"));
        assertThat(workspace.halted()).isPresent();
        assertThat(workspace.facts().find(Agent.class, "a0")).isPresent();
        assertThat(workspace.length()).isEqualTo(1);

        workspace.release().join();
        workspace.release().join();

        assertThat(register("ben").sequence()).isEqualTo(3);
        assertThat(workspace.facts().find(Agent.class, "a0").orElseThrow().getName())
                .isEqualTo("new");
    }

    @Test
    @LogsErrors("workspace default is held")
    void a_workspace_that_is_released_goes_on_by_itself() throws Exception {
        files.rules("rename", RENAME).rules("alarm", ALARM.formatted("2100-01-01T00:00:00Z"));
        restart();
        registerMany(2);
        workspace.submit(new RemoveAgent("a1")).join();
        stop();
        sql("update journal_entry set firings = replace(firings, '\"name\":\"a0\"', '\"name\":\"old\"')");
        sql("update journal_entry set firings = replace(firings, '2100-01-01', '2020-01-01')");
        sql("delete from snapshot");
        seal();
        start();
        workspace.wake();
        Wait.until(() -> workspace.halted().isPresent());

        workspace.release().join();

        Wait.until(() -> names().equals(List.of("a0")));
        assertThat(workspace.halted()).isEmpty();
    }

    @Test
    void a_workspace_that_nobody_uses_keeps_no_more_snapshots_than_it_needs() throws Exception {
        for (int start = 0; start < 12; start++) {
            register("a" + start);
            register("b" + start);
            restart();
        }

        assertThat(workspace.length()).isEqualTo(24);
        assertThat(LongStream.rangeClosed(1, 24)
                        .mapToObj(sequence -> workspace.journal().snapshotBefore("default", sequence))
                        .flatMap(Optional::stream)
                        .distinct())
                .hasSize(3);
        assertThat(verify(true).findings()).isEmpty();
    }

    @Test
    void a_command_that_is_repeated_under_its_key_happens_once_and_gets_the_same_answer() throws Exception {
        RegisterAgent ann = command("ann");
        Answer first = workspace.submit(ann, "k").join();
        Answer again = workspace.submit(ann, "k").join();
        restart();
        Answer later = workspace.submit(ann, "k").join();

        assertThat(List.of(again, later)).containsOnly(first);
        assertThat(workspace.length()).isEqualTo(1);
        assertThatThrownBy(() -> workspace.submit(command("ben"), "k").join()).hasCauseInstanceOf(KeyReused.class);
    }

    @Test
    void a_workspace_that_nobody_uses_leaves_memory_and_comes_back() throws Exception {
        stop();
        limits = new Limits(Effort.of(500), 10, 0, Duration.ZERO, folder.resolve("archive"));
        start();
        registerMany(3);
        Wait.until(() -> workspaces.known().noneMatch(Workspace::isLoaded));

        assertThat(names()).containsExactly("a0", "a1", "a2");
        assertThat(register("a3").sequence()).isEqualTo(4);
    }

    @Test
    void a_deadline_on_the_system_clock_survives_a_restart_and_is_met_once() throws Exception {
        files.rules("alarm", ALARM.formatted(Instant.now().plusSeconds(2)));
        restart();
        registerMany(1);
        workspace.submit(new RemoveAgent("a0")).join();
        restart();

        Wait.until(() -> names().isEmpty());

        assertThat(workspace.journal().from("default", 1).map(entry -> entry.commandType()))
                .containsOnlyOnce("TimeAdvanced");
    }

    @Test
    void a_changed_a_missing_and_a_misplaced_entry_are_each_found_and_named() throws Exception {
        registerMany(8);
        stop();
        sql("delete from snapshot");
        sql("update journal_entry set command = replace(command, '\"a1\"', '\"aX\"') where sequence = 2");
        sql("delete from journal_entry where sequence = 4");
        sql("update journal_entry set sequence = 100 where sequence = 6");
        sql("update journal_entry set sequence = 6 where sequence = 7");
        sql("update journal_entry set sequence = 7 where sequence = 100");
        start();

        assertThat(verify(false).findings())
                .extracting(finding -> finding.sequence() + " " + finding.kind())
                .containsExactly(
                        "2 " + JournalFinding.Kind.CHANGED,
                        "5 " + JournalFinding.Kind.MISSING,
                        "6 " + JournalFinding.Kind.OUT_OF_PLACE,
                        "6 " + JournalFinding.Kind.CHANGED,
                        "7 " + JournalFinding.Kind.OUT_OF_PLACE,
                        "7 " + JournalFinding.Kind.CHANGED,
                        "8 " + JournalFinding.Kind.OUT_OF_PLACE);
    }

    @Test
    void more_workspaces_than_there_is_memory_for_take_turns_in_it() throws Exception {
        limits = new Limits(Effort.of(500), 10, 1_000, 8 << 20, Duration.ofHours(1), folder.resolve("archive"));
        restart();
        for (int number = 0; number < 60; number++) {
            workspaces.create("w" + number);
            Workspace there = workspaces.find("w" + number).orElseThrow();
            there.submit(new RegisterAgent("ann", "ann", null, Levels.NONE, Levels.NONE, 1, null, false))
                    .join();
            assertThat(workspaces.loadedBytes()).isLessThan(10 << 20);
        }

        assertThat(workspaces.known().filter(Workspace::isLoaded)).hasSizeBetween(1, 16);
        for (int number = 0; number < 60; number++) {
            assertThat(workspaces.find("w" + number).orElseThrow().facts().find(Agent.class, "ann"))
                    .isPresent();
        }
    }

    @Test
    void a_workspace_that_is_larger_than_the_memory_for_all_is_worked_on_all_the_same() throws Exception {
        limits = new Limits(Effort.of(500), 10, 1_000, 1, Duration.ofHours(1), folder.resolve("archive"));
        restart();

        registerMany(20);

        assertThat(names()).hasSize(20);
    }

    @Test
    void an_end_that_was_cut_off_is_found_by_the_snapshot_behind_it() throws Exception {
        registerMany(8);
        stop();
        sql("delete from journal_entry where sequence > 6");
        start();

        assertThat(verify(false).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(JournalFinding.Kind.MISSING);
            assertThat(finding.message()).contains("ends with 6");
        });
    }

    @Test
    void a_workspace_whose_journal_was_cut_off_takes_no_commands_but_can_be_read() throws Exception {
        registerMany(8);
        stop();
        sql("delete from journal_entry where sequence > 6");
        start();

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> register("late"))
                    .hasRootCauseInstanceOf(JournalDamaged.class)
                    .hasMessageContaining("the journal ends with entry 6, and the facts were kept as of entry 8");
            assertThatThrownBy(() -> workspace.release().join()).hasRootCauseInstanceOf(JournalDamaged.class);
        }
        assertThat(workspace.facts().all(Agent.class, "")).hasSize(8);
        assertThat(store.journal().last(Workspaces.DEFAULT)).isEqualTo(6);
    }

    @Test
    @LogsErrors("the snapshot at 8 cannot be read")
    void a_snapshot_that_cannot_be_read_is_passed_over() throws Exception {
        registerMany(8);
        stop();
        sql("update snapshot set facts = x'00' where sequence = 8");
        start();

        assertThat(workspace.facts().all(Agent.class, "")).hasSize(8);
        assertThat(register("late").sequence()).isEqualTo(9);
    }

    @Test
    void decisions_that_the_rules_would_not_make_are_found() throws Exception {
        registerMany(3);
        stop();
        sql(
                "update journal_entry set firings = replace(firings, '\"joined\":true', '\"joined\":false') where sequence = 2");
        start();

        assertThat(verify(true).findings())
                .extracting(finding -> finding.sequence() + " " + finding.kind())
                .containsExactly("2 " + JournalFinding.Kind.CHANGED, "2 " + JournalFinding.Kind.DERIVED_OTHERWISE);
    }

    @Test
    void old_entries_go_into_an_archive_and_the_chain_goes_on_behind_them() throws Exception {
        files.text("retention.yaml", "RetentionPolicy:\n  keep_entries: 20\n  at_least: 10\n");
        restart();
        registerMany(60);
        restart();
        Wait.until(() -> store.journal().archived("default").isPresent());
        registerMany(60);

        long through = store.journal().archived("default").orElseThrow().through();
        assertThat(through).isBetween(1L, 40L);
        assertThat(verify(true)).satisfies(report -> {
            assertThat(report.findings()).isEmpty();
            assertThat(report.first()).isEqualTo(through + 1);
        });
        List<SealedEntry> archived = new ArrayList<>();
        Archive.read(Path.of(store.journal().archived("default").orElseThrow().file()), archived::add);
        assertThat(archived)
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(entry -> assertThat(entry.computedHash()).isEqualTo(entry.hash()));
        assertThat(archived.get(archived.size() - 1).sequence()).isEqualTo(through);
        restart();
        assertThat(names()).hasSize(60);
    }

    private void registerMany(int count) {
        for (int index = 0; index < count; index++) {
            register("a" + index);
        }
    }

    private Answer register(String id) {
        return workspace.submit(command(id)).join();
    }

    private static RegisterAgent command(String id) {
        return new RegisterAgent(id, id, "tester", Levels.NONE, Levels.NONE, null, null);
    }

    private List<String> names() {
        return workspace.facts().all(Agent.class, "").map(Agent::getAgentId).toList();
    }

    private Verification.Report verify(boolean derive) {
        return new Verification(store.journal(), rules.versions(), Effort.of(500)).of("default", derive);
    }

    /** Makes the chain whole again: the facts are others then, and nothing is damaged. */
    private void seal() throws SQLException {
        String last = SealedEntry.NONE;
        try (Store opened = Stores.read(folder.resolve("data").toString(), null, null)) {
            for (SealedEntry old : opened.journal().page(Workspaces.DEFAULT, 1, 100)) {
                SealedEntry open = new SealedEntry(
                        old.workspace(),
                        old.sequence(),
                        old.time(),
                        old.rulesVersion(),
                        old.commandType(),
                        old.command(),
                        old.idempotencyKey(),
                        old.firings(),
                        last,
                        SealedEntry.NONE);
                sql("update journal_entry set previous_hash = '%s', hash = '%s' where sequence = %d"
                        .formatted(last, open.computedHash(), old.sequence()));
                last = open.computedHash();
            }
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("data").resolve("parley.db"));
                Statement execution = connection.createStatement()) {
            execution.executeUpdate(statement);
        }
    }
}
