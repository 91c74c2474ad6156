package org.parley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.LogsErrors;
import org.parley.journal.sql.Stores;
import org.parley.journal.sql.UnknownStore;

class SqliteJournalTest extends JournalTest {
    @TempDir
    Path folder;

    @Override
    Store open() {
        return Stores.open(folder.toString(), null, null);
    }

    @Test
    void a_second_process_may_look_but_not_write() {
        assertThatThrownBy(this::open)
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining("another process uses");
        try (Store reader = Stores.read(folder.toString(), null, null)) {
            assertThat(reader.directory().workspaces()).contains("w");
        }
    }

    @Test
    @LogsErrors("the store cannot be written")
    void a_store_that_cannot_be_written_says_so_until_it_can_be() throws Exception {
        try (Store store = Stores.open(folder.resolve("other").toString(), null, null)) {
            store.check();
            sql("alter table archive rename to archive_away");
            sql("alter table workspace rename to workspace_away");
            assertThatThrownBy(() -> store.journal()
                            .prune("w", new Archived(1, "hash", "file"))
                            .join())
                    .hasCauseInstanceOf(JournalUnavailable.class);

            assertThatThrownBy(store::check).isInstanceOf(JournalUnavailable.class);
            assertThatThrownBy(store::check).isInstanceOf(JournalUnavailable.class);

            sql("alter table workspace_away rename to workspace");
            store.check();
        }
    }

    @Test
    void a_store_whose_schema_is_another_is_not_opened() throws Exception {
        String other = folder.resolve("other").toString();
        Stores.open(other, null, null).close();
        Stores.open(other, null, null).close();
        sql("update flyway_schema_history set version = '999', script = 'V999__later.sql'"
                + " where installed_rank = (select max(installed_rank) from flyway_schema_history)");

        assertThatThrownBy(() -> Stores.open(other, null, null))
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining("failed validation");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("other/parley.db"));
                Statement execution = connection.createStatement()) {
            execution.executeUpdate(statement);
        }
    }

    @Test
    void what_is_no_store_is_told() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        Files.writeString(
                Files.createDirectory(folder.resolve("damaged")).resolve("parley.db"), "no database ".repeat(999));

        assertThatThrownBy(() -> Stores.open(folder.resolve("damaged").toString(), null, null))
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining("the journal is damaged at " + folder.resolve("damaged/parley.db"))
                .hasMessageContaining("file is not a database")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> Stores.open("jdbc:nothing:x", null, null)).isInstanceOf(UnknownStore.class);
        assertThatThrownBy(() -> Stores.open(file.toString(), null, null)).isInstanceOf(JournalUnavailable.class);
        assertThatThrownBy(() -> Stores.read(folder.resolve("none").toString(), null, null))
                .isInstanceOf(UnknownStore.class)
                .hasMessageContaining("there is no store in");
        assertThatThrownBy(() -> Stores.open("postgres://host/database", null, null))
                .isInstanceOf(UnknownStore.class);
    }

    @Test
    void a_message_that_a_process_was_at_when_it_ended_is_due_at_once_for_the_next() {
        DecisionRecord decision = new DecisionRecord("Notification", List.of("desk"), "{}", "http://127.0.0.1:9/");
        String location = folder.resolve("restarted").toString();
        Instant now = Instant.parse("2026-01-15T09:00:00Z");
        try (Store store = Stores.open(location, null, null)) {
            for (int sequence = 1; sequence <= 2; sequence++) {
                store.journal()
                        .writer("w")
                        .append(
                                new JournalEntry(
                                        "w",
                                        sequence,
                                        now,
                                        "rules",
                                        "Command",
                                        "{}",
                                        null,
                                        List.of(new Firing("rule", List.of(), List.of(), List.of(decision)))),
                                null)
                        .join();
            }
            List<OutboxMessage> due = store.outbox().due(now, 10);
            store.outbox().claim(due.get(0), now.plusSeconds(600));
            store.outbox().postpone(due.get(1), OutboxMessage.GIVEN_UP, "gone");
        }

        try (Store store = Stores.open(location, null, null)) {
            assertThat(store.outbox().due(now, 10))
                    .extracting(OutboxMessage::id)
                    .containsExactly("w/1/0");
        }
    }
}
