package org.parley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void what_is_no_store_is_told() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Stores.open("jdbc:nothing:x", null, null)).isInstanceOf(UnknownStore.class);
        assertThatThrownBy(() -> Stores.open(file.toString(), null, null)).isInstanceOf(JournalUnavailable.class);
        assertThatThrownBy(() -> Stores.read(folder.resolve("none").toString(), null, null))
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining("there is no store in");
    }
}
