package org.parley.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keeps everything until the process ends, and nothing after that. */
public final class InMemoryJournal implements Journal {
    private final Map<String, List<JournalEntry>> entries = new ConcurrentHashMap<>();
    private final Map<String, List<Snapshot>> snapshots = new ConcurrentHashMap<>();

    @Override
    public void append(JournalEntry entry) {
        List<JournalEntry> own = entries.computeIfAbsent(entry.workspace(), name -> new ArrayList<>());
        synchronized (own) {
            if (entry.sequence() != own.size() + 1L) {
                throw new SequenceTaken(entry.workspace(), entry.sequence());
            }
            own.add(entry);
        }
    }

    @Override
    public Stream<JournalEntry> from(String workspace, long sequence) {
        List<JournalEntry> own = entries.getOrDefault(workspace, List.of());
        return IntStream.range((int) Math.max(0, sequence - 1), (int) last(workspace))
                .mapToObj(index -> get(own, index));
    }

    @Override
    public long last(String workspace) {
        List<JournalEntry> own = entries.getOrDefault(workspace, List.of());
        synchronized (own) {
            return own.size();
        }
    }

    @Override
    public void snapshot(Snapshot snapshot) {
        List<Snapshot> own = snapshots.computeIfAbsent(snapshot.workspace(), name -> new ArrayList<>());
        synchronized (own) {
            own.add(snapshot);
        }
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

    private static JournalEntry get(List<JournalEntry> own, int index) {
        synchronized (own) {
            return own.get(index);
        }
    }
}
