package org.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Domains;
import org.parley.LogsErrors;
import org.parley.RuleBases;
import org.parley.agent.RegisterAgent;
import org.parley.engine.fact.Levels;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Answer;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.JournalDamaged;
import org.parley.journal.Store;
import org.parley.journal.StoreCheck;
import org.parley.journal.sql.Stores;

/** A journal that is not what was written is told as such, and nothing is built on it. */
class DamagedStoreTest {
    private static final int ENTRIES = 40;
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    private Store store;
    private ExecutorService threads;
    private Workspaces workspaces;

    @BeforeEach
    void fill() throws Exception {
        RuleBases.quiet();
        Files.writeString(Files.createDirectory(folder.resolve("rules")).resolve("join.drl"), """
                package rules.test;

                import org.parley.agent.*;
                import org.parley.engine.fact.*;

                rule "An agent joins"
                when
                    $join : RegisterAgent()
                    not Agent(agentId == $join.agentId)
                then
                    insert(new Agent($join, new AgentPolicy(3, Levels.NONE), 1));
                end
                """);
        start();
        // One workspace, whose entries are counted.
        for (int number = 0; number < ENTRIES; number++) {
            register("a" + number).join();
        }
        // Without snapshots, as after a power cut.
        stopHard();
    }

    @AfterEach
    void stop() {
        if (store != null) {
            workspaces.close();
            stopHard();
        }
    }

    @Test
    void an_intact_store_is_found_to_be_intact() throws Exception {
        start();

        assertThat(found()).isEmpty();
        assertThat(register("late").get(10, TimeUnit.SECONDS).refusal()).isEmpty();
    }

    @Test
    @LogsErrors("the journal is damaged at")
    void an_altered_entry_is_named_at_the_start_and_no_fact_is_made_of_it() throws Exception {
        sql(
                "update journal_entry set firings = replace(firings, 'a7', 'b7') where sequence = 8 and workspace = 'default'");
        start();

        assertThat(found()).singleElement().extracting(JournalDamaged::place).isEqualTo("default/8");
        assertThatThrownBy(() -> workspaces.create("default").facts())
                .isInstanceOf(JournalDamaged.class)
                .hasMessageContaining("the journal is damaged at default/8", "parley journal verify", "backup");
        assertThatThrownBy(() -> register("late").join()).hasCauseInstanceOf(JournalDamaged.class);
    }

    @Test
    @LogsErrors("the journal is damaged at")
    void an_entry_that_cannot_be_read_and_one_that_is_missing_are_named() throws Exception {
        sql("update journal_entry set firings = 'x' where sequence = 8 and workspace = 'default'");
        start();
        assertThatThrownBy(() -> workspaces.create("default").facts()).hasMessageContaining("damaged at default/8");
        stop();

        sql("delete from journal_entry where sequence = 8 and workspace = 'default'");
        start();
        assertThat(found()).singleElement().extracting(JournalDamaged::place).isEqualTo("default/9");
        assertThatThrownBy(() -> workspaces.create("default").facts())
                .isInstanceOf(JournalDamaged.class)
                .hasMessageContaining("between 7 and 9 there is nothing");
    }

    @Test
    @LogsErrors("the journal is damaged at")
    void an_entry_that_is_altered_while_a_server_runs_is_found_by_the_next_check() throws Exception {
        start();
        register("b").get(10, TimeUnit.SECONDS);
        assertThat(found()).isEmpty();

        sql("update journal_entry set command = '{}' where sequence = 5 and workspace = 'default'");

        assertThat(found()).singleElement().extracting(JournalDamaged::place).isEqualTo("default/5");
        assertThatThrownBy(() -> register("late").join()).hasCauseInstanceOf(JournalDamaged.class);
    }

    @Test
    @LogsErrors("the journal is damaged at")
    void the_end_of_a_journal_that_is_missing_is_found() throws Exception {
        start();
        workspaces.create("default").facts();
        stop();
        sql("delete from journal_entry where sequence > 30 and workspace = 'default'");
        start();

        assertThat(found())
                .singleElement()
                .extracting(JournalDamaged::getMessage)
                .asString()
                .contains("default/40", "ends with 30");
    }

    @Test
    @LogsErrors({"the journal is damaged at", "the store cannot be written"})
    void flipped_bytes_in_the_pages_of_a_table_are_found_at_the_start_and_while_it_runs() throws Exception {
        start();
        assertThat(found()).isEmpty();

        flip();

        assertThat(found())
                .isNotEmpty()
                .allSatisfy(damage -> assertThat(damage.place()).endsWith("parley.db"));
        assertThatThrownBy(store::check).isInstanceOf(JournalDamaged.class);
        assertThatThrownBy(() -> register("late").join()).hasCauseInstanceOf(JournalDamaged.class);
        stop();

        assertThatThrownBy(() -> {
                    start();
                    throw found().get(0);
                })
                .isInstanceOf(JournalDamaged.class);
    }

    @Test
    void a_truncated_file_is_found_at_the_start_and_at_once_while_it_runs() throws Exception {
        start();
        store.check();

        truncate(file().length() / 2);

        assertThatThrownBy(store::check).isInstanceOf(JournalDamaged.class).hasMessageContaining("parley.db");
        assertThatThrownBy(() -> register("late").join()).hasCauseInstanceOf(JournalDamaged.class);
        stop();

        assertThatThrownBy(() -> {
                    start();
                    throw found().get(0);
                })
                .isInstanceOf(JournalDamaged.class);
    }

    @Test
    void an_emptied_file_is_no_new_store() throws Exception {
        truncate(0);

        assertThatThrownBy(this::start).isInstanceOf(JournalDamaged.class).hasMessageContaining("the file is empty");
    }

    /** By a check of its own, which begins at once. */
    private List<JournalDamaged> found() {
        try (StoreCheck check = new StoreCheck(store, Duration.ofHours(1))) {
            Wait.until("the store is checked", check::isDone);
            return check.found();
        }
    }

    private CompletableFuture<Answer> register(String id) {
        Workspace workspace = workspaces.create("default");
        return workspace.submit(new RegisterAgent(id, id, null, Levels.NONE, Levels.NONE, 1, null, false));
    }

    private void start() throws Exception {
        store = Stores.open(folder.resolve("data").toString(), null, null);
        threads = Executors.newFixedThreadPool(2);
        Rules rules = new Rules(
                new RuleFolder(folder.resolve("rules")),
                Domains.TYPES,
                Domains.loader(),
                InstantSource.system(),
                store.rules());
        workspaces = new Workspaces(rules, store, InstantSource.system(), Limits.DEFAULT, threads);
    }

    private void stopHard() {
        store.close();
        threads.shutdownNow();
        store = null;
    }

    private RandomAccessFile open() throws IOException {
        return new RandomAccessFile(folder.resolve("data/parley.db").toFile(), "rw");
    }

    private java.io.File file() {
        return folder.resolve("data/parley.db").toFile();
    }

    /** The beginning of every page but the first, where the database keeps what is where. */
    private void flip() throws IOException {
        try (RandomAccessFile bytes = open()) {
            for (long page = PAGE; page < bytes.length(); page += PAGE) {
                bytes.seek(page);
                byte[] head = new byte[64];
                bytes.readFully(head);
                for (int index = 0; index < head.length; index++) {
                    head[index] ^= 0x55;
                }
                bytes.seek(page);
                bytes.write(head);
            }
        }
    }

    private void truncate(long length) throws IOException {
        try (RandomAccessFile bytes = open()) {
            bytes.setLength(length);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/parley.db"));
                Statement execution = connection.createStatement()) {
            assertThat(execution.executeUpdate(statement)).isPositive();
        }
    }
}
