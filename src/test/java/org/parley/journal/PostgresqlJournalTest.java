package org.parley.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.journal.sql.Stores;

class PostgresqlJournalTest extends JournalTest {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    @Override
    void openStore() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        super.openStore();
    }

    @Override
    Store open() {
        return Stores.open(postgres.getJdbcUrl("postgres", "postgres"), null, null);
    }

    @Test
    void a_process_hears_whose_journal_another_one_writes() throws InterruptedException {
        LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (Store listening = open();
                Store writing = open()) {
            listening.follow(heard::add);
            Journal.Writer writer = writing.journal().writer("w");
            String name = null;
            // Listening begins in a thread of its own: write until something is heard.
            for (int attempt = 0; attempt < 100 && name == null; attempt++) {
                writer.append(empty(writer.last() + 1), null).join();
                name = heard.poll(200, TimeUnit.MILLISECONDS);
            }
            assertThat(name).isEqualTo("w");
        }
    }

    private static JournalEntry empty(long sequence) {
        return new JournalEntry("w", sequence, Instant.EPOCH, "rules", "Command", "{}", null, List.of());
    }
}
