package org.parley.journal.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.parley.journal.DecisionRecord;
import org.parley.journal.Firing;
import org.parley.journal.Journal;
import org.parley.journal.JournalDamaged;
import org.parley.journal.JournalEntry;
import org.parley.journal.SealedEntry;
import org.parley.journal.SequenceTaken;

/** Seals the entries of one workspace and puts them into the queue. After a failure it is of no further use. */
final class SqlWriter implements Journal.Writer {
    private static final String ENTRY = """
            insert into journal_entry (workspace, sequence, time, rules_version, command_type, command, idempotency_key,
                    firings, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String DECISION = """
            insert into decision (workspace, subject, sequence, position, type, rule) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String DUE = "update workspace set due = ? where name = ?";

    /** A moment that moves on by less is not written anew: others wait for longer before they take a workspace over. */
    private static final Duration SAME = Duration.ofSeconds(1);

    private final GroupCommit commits;
    private final SqlOutbox outbox;
    private final Supplier<Optional<JournalDamaged>> damage;
    private long last;
    private String lastHash;
    private Optional<Instant> writtenDue;

    private volatile RuntimeException failure;

    /** @param damage what keeps the workspace from being written */
    SqlWriter(
            GroupCommit commits,
            SqlOutbox outbox,
            Supplier<Optional<JournalDamaged>> damage,
            long last,
            String lastHash,
            Optional<Instant> due) {
        this.commits = commits;
        this.outbox = outbox;
        this.damage = damage;
        this.last = last;
        this.lastHash = lastHash;
        this.writtenDue = due;
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public CompletableFuture<Void> append(JournalEntry entry, Instant due) {
        if (entry.sequence() != last + 1) {
            throw new IllegalArgumentException("entry %d does not follow %d".formatted(entry.sequence(), last));
        }
        SealedEntry sealed = SealedEntry.of(entry, lastHash);
        Append append = new Append(entry, sealed, changed(due), due);
        last = sealed.sequence();
        lastHash = sealed.hash();
        commits.add(append);
        if (entry.decisions().anyMatch(decision -> decision.destination() != null)) {
            append.committed().thenRun(outbox::announce);
        }
        return append.committed();
    }

    private boolean changed(Instant due) {
        boolean changed = writtenDue.isEmpty()
                ? due != null
                : due == null || Duration.between(writtenDue.get(), due).abs().compareTo(SAME) > 0;
        if (changed) {
            writtenDue = Optional.ofNullable(due);
        }
        return changed;
    }

    /** One entry. */
    private final class Append extends Write {
        private final JournalEntry entry;
        private final SealedEntry sealed;
        private final boolean dueChanged;
        private final Instant due;

        Append(JournalEntry entry, SealedEntry sealed, boolean dueChanged, Instant due) {
            this.entry = entry;
            this.sealed = sealed;
            this.dueChanged = dueChanged;
            this.due = due;
        }

        @Override
        Object unit() {
            return SqlWriter.this;
        }

        @Override
        int size() {
            return sealed.command().length() + sealed.firings().length();
        }

        @Override
        Optional<RuntimeException> obstacle() {
            return Optional.ofNullable(failure).or(damage);
        }

        @Override
        void failed(RuntimeException cause) {
            failure = cause;
        }

        @Override
        RuntimeException taken(SQLException cause) {
            return new SequenceTaken(sealed.workspace(), sealed.sequence());
        }

        @Override
        void execute(Batch batch) throws SQLException {
            batch.add(
                    ENTRY,
                    sealed.workspace(),
                    sealed.sequence(),
                    sealed.time(),
                    sealed.rulesVersion(),
                    sealed.commandType(),
                    sealed.command(),
                    sealed.idempotencyKey(),
                    sealed.firings(),
                    sealed.previousHash(),
                    sealed.hash());
            long position = 0;
            for (Firing firing : entry.firings()) {
                for (DecisionRecord decision : firing.decisions()) {
                    index(batch, firing.rule(), decision, position);
                    if (decision.destination() != null) {
                        SqlOutbox.add(batch, sealed, position, decision);
                    }
                    position++;
                }
            }
            if (dueChanged) {
                batch.add(DUE, due == null ? null : due.toEpochMilli(), sealed.workspace());
            }
            batch.changed(sealed.workspace());
        }

        private void index(Batch batch, String rule, DecisionRecord decision, long position) throws SQLException {
            List<String> subjects = decision.subjects();
            for (int index = 0; index < subjects.size(); index++) {
                String subject = subjects.get(index);
                if (subject != null && subjects.indexOf(subject) == index) {
                    batch.add(
                            DECISION, sealed.workspace(), subject, sealed.sequence(), position, decision.type(), rule);
                }
            }
        }
    }
}
