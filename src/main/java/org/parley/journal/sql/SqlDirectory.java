package org.parley.journal.sql;

import java.time.Instant;
import java.util.List;
import org.parley.journal.Directory;

/** The workspaces, in the database. */
final class SqlDirectory implements Directory {
    private final Database database;
    private final GroupCommit commits;

    SqlDirectory(Database database, GroupCommit commits) {
        this.database = database;
        this.commits = commits;
    }

    @Override
    public void create(String workspace) {
        Write write = Write.of("insert into workspace (name) values (?) on conflict do nothing", workspace);
        commits.add(write);
        write.await();
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
