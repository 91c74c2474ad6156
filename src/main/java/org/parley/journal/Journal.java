package org.parley.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The record of what was asked and decided, one sequence of entries a workspace. The facts are its sum.
 *
 * <p>Every method throws {@link JournalUnavailable} while the journal cannot be reached, and {@link JournalDamaged} if what
 * it reads is not what was written.
 */
public interface Journal {
    /** Appends to the journal of one workspace. Not for more than one thread at a time. */
    interface Writer {
        /** The sequence of the last entry given to it, or of the last in the journal before it began. */
        long last();

        /**
         * Gives the journal the entry that follows {@link #last()}.
         *
         * @param due when the workspace has to go on by itself; null if it waits for a command
         * @return completes, in the order of the entries, when the entry is as durable as the journal can make it. Fails
         *     with {@link SequenceTaken} or {@link JournalUnavailable}; then so does every later entry of this writer
         */
        CompletableFuture<Void> append(JournalEntry entry, Instant due);
    }

    /** Goes on after the last entry of the workspace. */
    Writer writer(String workspace);

    /** At most so many entries from the sequence on, in order. */
    List<SealedEntry> page(String workspace, long from, int limit);

    /** At most so many entries from the sequence on, in order, that hold a decision which passes the filter. */
    List<JournalEntry> decided(String workspace, DecisionFilter filter, long from, int limit);

    /** The entry of the command that was given under the key. */
    Optional<JournalEntry> keyed(String workspace, String idempotencyKey);

    /** What was answered to the command that was given under the key. */
    Optional<KeptAnswer> answered(String workspace, String idempotencyKey);

    /**
     * Keeps what was answered to the command that was given under the key, unless an answer is kept already.
     *
     * @return the answer that is kept; empty if no command was given under the key
     */
    Optional<KeptAnswer> keepAnswer(String workspace, String idempotencyKey, KeptAnswer answer);

    /** The last sequence of the workspace, 0 if it has none. */
    long last(String workspace);

    /**
     * Keeps the facts as of a sequence, so that a restart need not begin at 1.
     *
     * @param apart of the older snapshots the last of every so many entries stays
     */
    CompletableFuture<Void> snapshot(Snapshot snapshot, int apart);

    /** The newest snapshot up to the sequence. */
    Optional<Snapshot> snapshotBefore(String workspace, long sequence);

    /** The entry that the newest snapshot is of; 0 if there is none. */
    long lastSnapshot(String workspace);

    /** What has been archived of the workspace. */
    Optional<Archived> archived(String workspace);

    /** Lets go of what was archived: of its entries, and of the snapshots before it. */
    CompletableFuture<Void> prune(String workspace, Archived archived);

    /** The entries from the sequence on, in order, read as they are consumed. */
    default Stream<JournalEntry> from(String workspace, long sequence) {
        return sealed(workspace, sequence).map(SealedEntry::entry);
    }

    /** As {@link #from}, with the seals. */
    default Stream<SealedEntry> sealed(String workspace, long sequence) {
        return Pages.stream(sequence, (from, limit) -> page(workspace, from, limit), SealedEntry::sequence);
    }

    /** All entries that hold a decision which passes the filter, in order, read as they are consumed. */
    default Stream<JournalEntry> decided(String workspace, DecisionFilter filter) {
        return Pages.stream(1, (from, limit) -> decided(workspace, filter, from, limit), JournalEntry::sequence);
    }
}
