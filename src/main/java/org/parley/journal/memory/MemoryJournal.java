package org.parley.journal.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.parley.journal.Archived;
import org.parley.journal.DecisionFilter;
import org.parley.journal.Journal;
import org.parley.journal.JournalEntry;
import org.parley.journal.KeptAnswer;
import org.parley.journal.Pages;
import org.parley.journal.SealedEntry;
import org.parley.journal.SequenceTaken;
import org.parley.journal.Snapshot;

/** Keeps everything until the process ends, and nothing after that. */
final class MemoryJournal implements Journal {
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final MemoryOutbox outbox;
    private final Map<String, MemoryEntries> entries = new ConcurrentHashMap<>();
    private final Map<String, List<Snapshot>> snapshots = new ConcurrentHashMap<>();

    /** @param outbox where decisions go that have to reach the outside */
    MemoryJournal(MemoryOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Writer writer(String workspace) {
        return new MemoryWriter(entries(workspace));
    }

    /** After a failure it is of no further use. */
    private final class MemoryWriter implements Writer {
        private final MemoryEntries own;
        private long last;
        private SequenceTaken failure;

        MemoryWriter(MemoryEntries own) {
            this.own = own;
            this.last = own.size();
        }

        @Override
        public long last() {
            return last;
        }

        @Override
        public CompletableFuture<Void> append(JournalEntry entry, Instant due) {
            last = entry.sequence();
            try {
                if (failure == null) {
                    own.add(entry);
                    outbox.add(entry);
                    return DONE;
                }
            } catch (SequenceTaken e) {
                failure = e;
            }
            return CompletableFuture.failedFuture(failure);
        }
    }

    @Override
    public List<SealedEntry> page(String workspace, long from, int limit) {
        return entries(workspace).sealed(from, limit);
    }

    /** What is at hand need not be sealed, and read again. */
    @Override
    public Stream<JournalEntry> from(String workspace, long sequence) {
        return Pages.stream(
                sequence, (from, limit) -> entries(workspace).find(from, limit, entry -> true), JournalEntry::sequence);
    }

    @Override
    public List<JournalEntry> decided(String workspace, DecisionFilter filter, long from, int limit) {
        return entries(workspace).find(from, limit, filter::passes);
    }

    @Override
    public Optional<JournalEntry> keyed(String workspace, String idempotencyKey) {
        return entries(workspace).keyed(idempotencyKey);
    }

    @Override
    public Optional<KeptAnswer> answered(String workspace, String idempotencyKey) {
        return entries(workspace).answered(idempotencyKey);
    }

    @Override
    public Optional<KeptAnswer> keepAnswer(String workspace, String idempotencyKey, KeptAnswer answer) {
        return entries(workspace).keepAnswer(idempotencyKey, answer);
    }

    @Override
    public long last(String workspace) {
        return entries(workspace).size();
    }

    @Override
    public CompletableFuture<Void> snapshot(Snapshot snapshot, int apart) {
        List<Snapshot> own = snapshots.computeIfAbsent(snapshot.workspace(), name -> new ArrayList<>());
        synchronized (own) {
            own.removeIf(older -> older.sequence() >= snapshot.replacedFrom(apart));
            own.add(snapshot);
        }
        return DONE;
    }

    @Override
    public Optional<Snapshot> snapshotBefore(String workspace, long sequence) {
        List<Snapshot> own = snapshots.getOrDefault(workspace, List.of());
        synchronized (own) {
            return own.stream()
                    .filter(snapshot -> snapshot.sequence() <= sequence)
                    .reduce((older, newer) -> newer);
        }
    }

    @Override
    public long lastSnapshot(String workspace) {
        return snapshotBefore(workspace, Long.MAX_VALUE).map(Snapshot::sequence).orElse(0L);
    }

    @Override
    public Optional<Archived> archived(String workspace) {
        return Optional.empty();
    }

    /** What forgets everything in the end need not forget a part before. */
    @Override
    public CompletableFuture<Void> prune(String workspace, Archived archived) {
        throw new UnsupportedOperationException("memory is not archived");
    }

    private MemoryEntries entries(String workspace) {
        return entries.computeIfAbsent(workspace, name -> new MemoryEntries());
    }
}
