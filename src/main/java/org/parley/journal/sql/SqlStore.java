package org.parley.journal.sql;

import java.util.function.Consumer;
import org.parley.journal.Damage;
import org.parley.journal.Directory;
import org.parley.journal.Journal;
import org.parley.journal.JournalDamaged;
import org.parley.journal.Outbox;
import org.parley.journal.RuleArchive;
import org.parley.journal.Store;

/** Everything in one database, through one queue of writes. */
final class SqlStore implements Store {
    private final Database database;
    private final Notifications notifications;
    private final GroupCommit commits;
    private final Journal journal;
    private final RuleArchive rules;
    private final Directory directory;
    private final SqlOutbox outbox;
    private final AutoCloseable lock;
    private final Damage damage = new Damage();
    private final SqliteFile file;

    /** @param lock released when the store is closed */
    SqlStore(Database database, AutoCloseable lock) {
        this.database = database;
        this.lock = lock;
        this.file = new SqliteFile(database);
        this.notifications = new Notifications(database);
        this.commits = new GroupCommit(
                database, database.dialect().isShared() ? notifications : (connection, workspaces) -> {});
        this.outbox = new SqlOutbox(database, commits);
        this.journal = new SqlJournal(database, commits, outbox, damage);
        this.rules = new SqlRuleArchive(database, commits);
        this.directory = new SqlDirectory(database);
    }

    /** Of a store that only one process uses: whoever was at its messages before is not at them any more. */
    void takeOver() {
        outbox.release();
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public RuleArchive rules() {
        return rules;
    }

    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public void follow(Consumer<String> changed) {
        if (database.dialect().isShared()) {
            notifications.listen(changed, () -> directory.workspaces().forEach(changed));
        }
    }

    @Override
    public long commits() {
        return commits.count();
    }

    @Override
    public void checkFile() {
        file.checkPages();
    }

    @Override
    public Damage damage() {
        return damage;
    }

    /** Nothing is written unless there is reason to doubt that it could be. */
    @Override
    public void check() {
        try {
            file.checkSize();
            database.list(row -> row.getString(1), "select hash from journal_entry limit 1");
        } catch (JournalDamaged e) {
            damage.ofStore(e);
        }
        damage.ofStore().ifPresent(damaged -> {
            throw damaged;
        });
        if (commits.isFailing()) {
            Write probe =
                    Write.of("update workspace set name = name where name in (select name from workspace limit 1)");
            commits.add(probe);
            probe.await();
        }
    }

    @Override
    public void close() {
        notifications.close();
        commits.close();
        database.close();
        try {
            lock.close();
        } catch (Exception e) {
            throw new IllegalStateException("the store's lock cannot be released", e);
        }
    }
}
