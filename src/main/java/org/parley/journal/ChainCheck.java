package org.parley.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes along the hash chain of one workspace, entry by entry. */
public final class ChainCheck {
    private final List<JournalFinding> findings = new ArrayList<>();
    private long lastSequence;
    private String lastHash;

    private ChainCheck(long lastSequence, String lastHash) {
        this.lastSequence = lastSequence;
        this.lastHash = lastHash;
    }

    /** Behind an entry that the journal has, or that was the last to be archived. */
    public static ChainCheck behind(Journal journal, String workspace, long sequence) {
        Optional<Archived> archived = journal.archived(workspace);
        long first = archived.map(Archived::through).orElse(0L);
        if (sequence <= first) {
            return new ChainCheck(archived);
        }
        List<SealedEntry> there = journal.page(workspace, sequence, 1);
        boolean found = !there.isEmpty() && there.get(0).sequence() == sequence;
        ChainCheck check = new ChainCheck(sequence, found ? there.get(0).hash() : SealedEntry.NONE);
        if (!found) {
            check.find(sequence, JournalFinding.Kind.MISSING, "it is not there");
        }
        return check;
    }

    /** @param archive what was archived before the first entry; empty if nothing was */
    public ChainCheck(Optional<Archived> archive) {
        this.lastSequence = archive.map(Archived::through).orElse(0L);
        this.lastHash = archive.map(Archived::hash).orElse(SealedEntry.NONE);
    }

    /** The entry that the check has come to. */
    public long last() {
        return lastSequence;
    }

    /** The first finding so far. */
    public Optional<JournalFinding> finding() {
        return findings.stream().findFirst();
    }

    /** The next entry, by sequence. */
    public void next(SealedEntry entry) {
        long sequence = entry.sequence();
        if (sequence != lastSequence + 1) {
            find(
                    sequence,
                    JournalFinding.Kind.MISSING,
                    "between %d and %d there is nothing".formatted(lastSequence, sequence));
        } else if (!entry.previousHash().equals(lastHash)) {
            find(
                    sequence,
                    JournalFinding.Kind.OUT_OF_PLACE,
                    "it was written behind the entry %s, and stands behind %s"
                            .formatted(brief(entry.previousHash()), brief(lastHash)));
        }
        if (!entry.computedHash().equals(entry.hash())) {
            find(
                    sequence,
                    JournalFinding.Kind.CHANGED,
                    "it is sealed as %s, what is in it gives %s"
                            .formatted(brief(entry.hash()), brief(entry.computedHash())));
        }
        lastSequence = sequence;
        lastHash = entry.hash();
    }

    /**
     * After the last entry: one that a snapshot was taken of cannot have been the last but in the journal.
     *
     * @param kept the entry of the newest snapshot; 0 if there is none
     */
    public List<JournalFinding> end(long kept) {
        if (kept > lastSequence) {
            find(
                    kept,
                    JournalFinding.Kind.MISSING,
                    "the facts were kept as of it, and the journal ends with %d".formatted(lastSequence));
        }
        return List.copyOf(findings);
    }

    private void find(long sequence, JournalFinding.Kind kind, String message) {
        findings.add(new JournalFinding(sequence, kind, message));
    }

    private static String brief(String hash) {
        return hash.isEmpty() ? "(none)" : hash.length() > 12 ? hash.substring(0, 12) : hash;
    }
}
