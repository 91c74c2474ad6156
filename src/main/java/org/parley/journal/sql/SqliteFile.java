package org.parley.journal.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parley.journal.JournalDamaged;

/**
 * The file of a database in SQLite. It is never opened here: to close it would release the locks that SQLite holds on it.
 */
final class SqliteFile {
    private final Database database;
    /** Null if there is none. */
    private final Path path;

    private volatile long size;

    SqliteFile(Database database) {
        this.database = database;
        Path named = database.dialect() == Dialect.SQLITE ? Path.of(database.name()) : null;
        this.path = named != null && Files.exists(named) ? named : null;
        this.size = path == null ? 0 : size();
    }

    /**
     * Reads every page from the disk.
     *
     * @throws JournalDamaged if one is not as SQLite writes it
     */
    void checkPages() {
        if (path == null) {
            return;
        }
        long now = size();
        List<String> found = database.listAnew(row -> row.getString(1), "pragma quick_check(3)");
        if (!found.equals(List.of("ok"))) {
            throw new JournalDamaged(database.name(), String.join("; ", found).replace('\n', ' '), null);
        }
        size = now;
    }

    /**
     * Looks at the file from the outside.
     *
     * @throws JournalDamaged if it is gone, or has become shorter and pages are missing
     */
    void checkSize() {
        if (path == null) {
            return;
        }
        long now = size();
        if (now < size) {
            checkPages();
        }
        size = now;
    }

    private long size() {
        try {
            if (!Files.exists(path)) {
                throw new JournalDamaged(database.name(), "the file is gone", null);
            }
            return Files.size(path);
        } catch (IOException e) {
            throw new JournalDamaged(database.name(), "the file cannot be looked at", e);
        }
    }
}
