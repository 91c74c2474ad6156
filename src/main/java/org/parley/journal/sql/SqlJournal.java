package org.parley.journal.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.parley.journal.Archived;
import org.parley.journal.Damage;
import org.parley.journal.DecisionFilter;
import org.parley.journal.Journal;
import org.parley.journal.JournalEntry;
import org.parley.journal.KeptAnswer;
import org.parley.journal.SealedEntry;
import org.parley.journal.Snapshot;

/** The journal in a database. */
final class SqlJournal implements Journal {
    private static final Logger LOG = Logger.getLogger(SqlJournal.class);

    private static final String COLUMNS = """
            select workspace, sequence, time, rules_version, command_type, command, idempotency_key, firings,
                previous_hash, hash
            from journal_entry
            """;

    private final Database database;
    private final GroupCommit commits;
    private final SqlOutbox outbox;
    private final Damage damage;

    SqlJournal(Database database, GroupCommit commits, SqlOutbox outbox, Damage damage) {
        this.database = database;
        this.commits = commits;
        this.outbox = outbox;
        this.damage = damage;
    }

    private record KeptFacts(long sequence, byte[] facts) {}

    /** The last link of a chain. */
    private record Link(long sequence, String hash) {}

    @Override
    public Writer writer(String workspace) {
        Link last = last(workspace, Long.MAX_VALUE);
        Optional<Long> due = database.find(
                row -> row.getObject(1) == null ? null : row.getLong(1),
                "select due from workspace where name = ? and due is not null",
                workspace);
        return new SqlWriter(
                commits,
                outbox,
                () -> damage.of(workspace),
                last.sequence(),
                last.hash(),
                due.map(Instant::ofEpochMilli));
    }

    @Override
    public List<SealedEntry> page(String workspace, long from, int limit) {
        return database.list(
                SqlJournal::entry,
                COLUMNS + "where workspace = ? and sequence >= ? order by sequence limit ?",
                workspace,
                from,
                limit);
    }

    @Override
    public List<JournalEntry> decided(String workspace, DecisionFilter filter, long from, int limit) {
        return database
                .list(
                        SqlJournal::entry,
                        COLUMNS + """
                        where workspace = ? and sequence in (
                            select distinct sequence from decision
                            where workspace = ? and sequence >= ?
                                and (cast(? as text) is null or subject = ?)
                                and (cast(? as text) is null or rule = ?)
                                and (cast(? as text) is null or type = ?)
                            order by sequence limit ?)
                        order by sequence
                        """,
                        workspace,
                        workspace,
                        from,
                        filter.subject(),
                        filter.subject(),
                        filter.rule(),
                        filter.rule(),
                        filter.type(),
                        filter.type(),
                        limit)
                .stream()
                .map(SealedEntry::entry)
                .toList();
    }

    @Override
    public Optional<JournalEntry> keyed(String workspace, String idempotencyKey) {
        return database.find(
                        SqlJournal::entry,
                        COLUMNS + "where workspace = ? and idempotency_key = ?",
                        workspace,
                        idempotencyKey)
                .map(SealedEntry::entry);
    }

    @Override
    public Optional<KeptAnswer> answered(String workspace, String idempotencyKey) {
        return database.find(SqlJournal::answer, """
                        select request, status, location, tag, body from answer
                            where workspace = ? and sequence = (
                                select sequence from journal_entry where workspace = ? and idempotency_key = ?)
                        """, workspace, workspace, idempotencyKey);
    }

    @Override
    public Optional<KeptAnswer> keepAnswer(String workspace, String idempotencyKey, KeptAnswer answer) {
        Write write = Write.of(
                """
                insert into answer (workspace, sequence, request, status, location, tag, body)
                    select workspace, sequence, ?, ?, ?, ?, ? from journal_entry
                        where workspace = ? and idempotency_key = ?
                    on conflict do nothing
                """,
                answer.request(),
                answer.status(),
                answer.location(),
                answer.tag(),
                answer.body(),
                workspace,
                idempotencyKey);
        commits.add(write);
        write.await();
        return answered(workspace, idempotencyKey);
    }

    @Override
    public long last(String workspace) {
        return last(workspace, Long.MAX_VALUE).sequence();
    }

    @Override
    public CompletableFuture<Void> snapshot(Snapshot snapshot, int apart) {
        byte[] facts = SnapshotBytes.write(snapshot.facts());
        Write write = new Write() {
            @Override
            void execute(Batch batch) throws SQLException {
                batch.add("""
                        insert into snapshot (workspace, sequence, hash, facts)
                            select workspace, sequence, hash, ? from journal_entry where workspace = ? and sequence = ?
                            on conflict do nothing
                        """, facts, snapshot.workspace(), snapshot.sequence());
                batch.add(
                        "delete from snapshot where workspace = ? and sequence >= ? and sequence < ?",
                        snapshot.workspace(),
                        snapshot.replacedFrom(apart),
                        snapshot.sequence());
            }
        };
        commits.add(write);
        return write.committed();
    }

    @Override
    public Optional<Snapshot> snapshotBefore(String workspace, long sequence) {
        Optional<KeptFacts> newest =
                database.find(row -> new KeptFacts(row.getLong(1), row.getBytes(2)), """
                select sequence, facts from snapshot where workspace = ? and sequence <= ?
                    order by sequence desc limit 1
                """, workspace, sequence);
        return newest.flatMap(kept -> readable(workspace, kept));
    }

    /** One that is damaged costs a start some time, and nothing else: the entries say the same. */
    private Optional<Snapshot> readable(String workspace, KeptFacts kept) {
        try {
            return Optional.of(new Snapshot(workspace, kept.sequence(), SnapshotBytes.read(kept.facts())));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "workspace %s: the snapshot at %d cannot be read: %s", workspace, kept.sequence(), e.getMessage());
            return snapshotBefore(workspace, kept.sequence() - 1);
        }
    }

    @Override
    public long lastSnapshot(String workspace) {
        return database.find(row -> row.getLong(1), """
                        select sequence from snapshot where workspace = ? order by sequence desc limit 1
                        """, workspace).orElse(0L);
    }

    @Override
    public Optional<Archived> archived(String workspace) {
        return database.find(
                row -> new Archived(row.getLong(1), row.getString(2), row.getString(3)),
                "select through, hash, file from archive where workspace = ? order by through desc limit 1",
                workspace);
    }

    @Override
    public CompletableFuture<Void> prune(String workspace, Archived archived) {
        Write write = new Write() {
            @Override
            void execute(Batch batch) throws SQLException {
                batch.add(
                        "insert into archive (workspace, through, hash, file) values (?, ?, ?, ?) on conflict do nothing",
                        workspace,
                        archived.through(),
                        archived.hash(),
                        archived.file());
                for (String table : List.of("journal_entry", "decision", "answer", "snapshot")) {
                    String last = table.equals("snapshot") ? "sequence < ?" : "sequence <= ?";
                    batch.add(
                            "delete from " + table + " where workspace = ? and " + last, workspace, archived.through());
                }
            }
        };
        commits.add(write);
        return write.committed();
    }

    private Link last(String workspace, long before) {
        return database.find(row -> new Link(row.getLong(1), row.getString(2)), """
                        select sequence, hash from journal_entry where workspace = ? and sequence < ?
                            order by sequence desc limit 1
                        """, workspace, before)
                .orElse(new Link(0, SealedEntry.NONE));
    }

    private static KeptAnswer answer(ResultSet row) throws SQLException {
        return new KeptAnswer(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
    }

    private static SealedEntry entry(ResultSet row) throws SQLException {
        return new SealedEntry(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }
}
