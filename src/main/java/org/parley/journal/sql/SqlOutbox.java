package org.parley.journal.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.journal.DecisionRecord;
import org.parley.journal.Outbox;
import org.parley.journal.OutboxMessage;
import org.parley.journal.OutboxMessage.Place;
import org.parley.journal.SealedEntry;

/** The outbox, in the database. */
final class SqlOutbox implements Outbox {
    private static final String COLUMNS =
            "select workspace, sequence, position, destination, type, message, attempts, next_attempt, reason from outbox ";
    private static final String KEY = " where workspace = ? and sequence = ? and position = ?";

    private final Database database;
    private final GroupCommit commits;

    SqlOutbox(Database database, GroupCommit commits) {
        this.database = database;
        this.commits = commits;
    }

    private volatile Runnable listener = () -> {};

    @Override
    public void onMessage(Runnable newListener) {
        listener = newListener;
    }

    /** Something has come in. */
    void announce() {
        listener.run();
    }

    /** Puts a decision into the outbox, due at once. */
    static void add(Batch batch, SealedEntry entry, long position, DecisionRecord decision) throws SQLException {
        batch.add(
                """
                insert into outbox (workspace, sequence, position, destination, type, message, attempts, next_attempt)
                    values (?, ?, ?, ?, ?, ?, 0, 0)
                """,
                entry.workspace(),
                entry.sequence(),
                position,
                decision.destination(),
                decision.type(),
                decision.json());
    }

    @Override
    public List<OutboxMessage> due(Instant now, int limit) {
        return database.list(
                SqlOutbox::message,
                COLUMNS + "where next_attempt <= ? order by next_attempt, workspace, sequence, position limit ?",
                now.toEpochMilli(),
                limit);
    }

    @Override
    public List<OutboxMessage> waiting(String workspace, Place after, int limit) {
        return database.list(
                SqlOutbox::message,
                COLUMNS
                        + "where workspace = ? and (sequence > ? or sequence = ? and position > ?)"
                        + " order by sequence, position limit ?",
                workspace,
                after.sequence(),
                after.sequence(),
                after.position(),
                limit);
    }

    @Override
    public Optional<OutboxMessage> find(String workspace, Place place) {
        return database.find(SqlOutbox::message, COLUMNS + KEY, workspace, place.sequence(), place.position());
    }

    @Override
    public boolean retry(OutboxMessage message) {
        boolean there = change("update outbox set attempts = 0, next_attempt = 0, reason = null" + KEY, message);
        announce();
        return there;
    }

    @Override
    public boolean discard(OutboxMessage message) {
        return change("delete from outbox" + KEY, message);
    }

    /** At once, for somebody who waits for it. */
    private boolean change(String sql, OutboxMessage message) {
        return database.update(sql, message.workspace(), message.sequence(), message.position()) == 1;
    }

    /** The number of attempts tells whether another process was first. */
    @Override
    public boolean claim(OutboxMessage message, Instant until) {
        return database.update(
                        "update outbox set attempts = attempts + 1, next_attempt = ?" + KEY + " and attempts = ?",
                        until.toEpochMilli(),
                        message.workspace(),
                        message.sequence(),
                        message.position(),
                        message.attempts())
                == 1;
    }

    /** What is claimed, or postponed, is due at once. */
    void release() {
        database.update(
                "update outbox set next_attempt = 0 where next_attempt < ?", OutboxMessage.GIVEN_UP.toEpochMilli());
    }

    @Override
    public void delivered(OutboxMessage message) {
        write("delete from outbox" + KEY, message.workspace(), message.sequence(), message.position());
    }

    @Override
    public void postpone(OutboxMessage message, Instant until, String reason) {
        write(
                "update outbox set next_attempt = ?, reason = ?" + KEY,
                until.toEpochMilli(),
                reason,
                message.workspace(),
                message.sequence(),
                message.position());
    }

    private void write(String sql, Object... parameters) {
        commits.add(Write.of(sql, parameters));
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                Instant.ofEpochMilli(row.getLong(8)),
                row.getString(9));
    }
}
