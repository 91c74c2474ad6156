package org.parley.journal.sql;

import java.time.Instant;
import java.util.List;
import org.parley.journal.Directory;

/** The workspaces, in the database. */
final class SqlDirectory implements Directory {
    private final Database database;

    SqlDirectory(Database database) {
        this.database = database;
    }

    @Override
    public boolean create(String workspace) {
        return database.update("insert into workspace (name) values (?) on conflict do nothing", workspace) == 1;
    }

    @Override
    public boolean contains(String workspace) {
        return database.find(row -> row.getString(1), "select name from workspace where name = ?", workspace)
                .isPresent();
    }

    @Override
    public List<String> workspaces() {
        return database.list(row -> row.getString(1), "select name from workspace order by name");
    }

    @Override
    public List<String> due(Instant before) {
        return database.list(
                row -> row.getString(1),
                "select name from workspace where due < ? order by due",
                before.toEpochMilli());
    }
}
