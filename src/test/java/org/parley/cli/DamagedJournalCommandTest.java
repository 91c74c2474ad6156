package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.journal.Firing;
import org.parley.journal.Journal;
import org.parley.journal.JournalEntry;
import org.parley.journal.Store;
import org.parley.journal.sql.Stores;

/** Somebody looks at a journal that is damaged. */
class DamagedJournalCommandTest {
    private static final int ENTRIES = 200;
    private static final int PAGE = 4096;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        try (Store store = Stores.open(folder.toString(), null, null)) {
            store.directory().create("default");
            Journal.Writer writer = store.journal().writer("default");
            for (int sequence = 1; sequence <= ENTRIES; sequence++) {
                writer.append(
                        new JournalEntry(
                                "default",
                                sequence,
                                Instant.parse("2026-01-15T09:00:00Z"),
                                "rules",
                                "Command",
                                "{\"text\": \"%s\"}".formatted("x".repeat(100)),
                                null,
                                List.of(new Firing("rule", List.of(), List.of(), List.of()))),
                        null);
            }
        }
    }

    @Test
    void an_intact_journal_is_shown_and_verified() {
        assertThat(parley("journal", "show")).isZero();
        assertThat(parley("journal", "verify", "--chain-only")).isZero();
    }

    @Test
    void an_altered_entry_is_told_by_both_and_ends_with_1() throws Exception {
        sql("update journal_entry set command = '{}' where sequence = 7");

        assertThat(parley("journal", "show", "--from", "5", "--limit", "10")).isEqualTo(1);
        assertThat(out.toString()).contains("7  2026");
        assertThat(err.toString()).contains("the journal is damaged at default/7: it is sealed as");
        assertThat(parley("journal", "verify", "--chain-only")).isEqualTo(1);
        assertThat(out.toString()).contains("entry 7 CHANGED");
    }

    @Test
    void a_missing_entry_and_an_unreadable_one_are_told_and_end_with_1() throws Exception {
        sql("delete from journal_entry where sequence = 7");
        assertThat(parley("journal", "show")).isEqualTo(1);
        assertThat(err.toString()).contains("the journal is damaged at default/8: between 6 and 8 there is nothing");

        sql("update journal_entry set firings = '[{' where sequence = 20");
        assertThat(parley("journal", "show", "--from", "20")).isEqualTo(1);
        assertThat(err.toString()).contains("the journal is damaged at default/20: the entry cannot be read");
        assertThat(parley("journal", "replay")).isEqualTo(1);
        assertThat(parley("journal", "verify")).isEqualTo(1);
    }

    @Test
    void flipped_bytes_of_pages_end_with_1() throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            for (long page = 2 * PAGE; page < bytes.length(); page += 2 * PAGE) {
                bytes.seek(page);
                bytes.write(new byte[] {0x55, 0x55, 0x55, 0x55, 0x55, 0x55, 0x55, 0x55});
            }
        }

        endsWithOneLine();
    }

    @Test
    void a_truncated_file_ends_with_1() throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }
        endsWithOneLine();

        Files.write(file(), new byte[0]);
        endsWithOneLine();

        Files.writeString(file(), "no database ".repeat(9_999));
        endsWithOneLine();
    }

    private void endsWithOneLine() {
        for (String command : List.of("verify", "show", "replay")) {
            err.getBuffer().setLength(0);
            int exitCode = parley("journal", command);
            if (!command.equals("replay")) {
                assertThat(exitCode).as(command).isEqualTo(1);
                assertThat(err.toString())
                        .contains("the journal is damaged at " + file())
                        .doesNotContain("Exception");
            }
        }
    }

    private Path file() {
        return folder.resolve("parley.db");
    }

    private int parley(String command, String subcommand, String... options) {
        List<String> arguments = new java.util.ArrayList<>(List.of(command, subcommand, "--store", folder.toString()));
        arguments.addAll(List.of(options));
        return ParleyCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement execution = connection.createStatement()) {
            assertThat(execution.executeUpdate(statement)).isPositive();
        }
    }
}
