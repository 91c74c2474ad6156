package org.parley.journal.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.parley.journal.JournalEntry;
import org.parley.journal.KeptAnswer;
import org.parley.journal.SealedEntry;
import org.parley.journal.SequenceTaken;

/** The entries of one workspace. */
final class MemoryEntries {
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<String, JournalEntry> keyed = new HashMap<>();
    private final Map<String, KeptAnswer> answers = new HashMap<>();
    /** Sealed when somebody looks. */
    private final List<String> hashes = new ArrayList<>();

    synchronized void add(JournalEntry entry) {
        if (entry.sequence() != entries.size() + 1L) {
            throw new SequenceTaken(entry.workspace(), entry.sequence());
        }
        entries.add(entry);
        if (entry.idempotencyKey() != null) {
            keyed.put(entry.idempotencyKey(), entry);
        }
    }

    synchronized long size() {
        return entries.size();
    }

    synchronized Optional<JournalEntry> keyed(String key) {
        return Optional.ofNullable(keyed.get(key));
    }

    synchronized Optional<KeptAnswer> answered(String key) {
        return Optional.ofNullable(answers.get(key));
    }

    synchronized Optional<KeptAnswer> keepAnswer(String key, KeptAnswer answer) {
        if (keyed.containsKey(key)) {
            answers.putIfAbsent(key, answer);
        }
        return answered(key);
    }

    synchronized List<JournalEntry> find(long from, int limit, Predicate<JournalEntry> wanted) {
        return entries.subList(index(from), entries.size()).stream()
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    synchronized List<SealedEntry> sealed(long from, int limit) {
        List<SealedEntry> page = new ArrayList<>();
        int end = (int) Math.min(entries.size(), index(from) + (long) limit);
        while (hashes.size() < index(from)) {
            hashes.add(seal(hashes.size()).hash());
        }
        for (int index = index(from); index < end; index++) {
            SealedEntry sealed = seal(index);
            if (index == hashes.size()) {
                hashes.add(sealed.hash());
            }
            page.add(sealed);
        }
        return page;
    }

    private SealedEntry seal(int index) {
        return SealedEntry.of(entries.get(index), index == 0 ? SealedEntry.NONE : hashes.get(index - 1));
    }

    private int index(long sequence) {
        return (int) Math.min(entries.size(), Math.max(0, sequence - 1));
    }
}
