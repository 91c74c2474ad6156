package org.parley.journal;

import java.util.Optional;
import java.util.stream.Stream;

/** The record of what was asked and decided, one sequence of entries a workspace. The facts are its sum. */
public interface Journal {
    /**
     * Takes the entry for good; when the call returns, it is as durable as the journal can make it.
     *
     * @throws SequenceTaken if the workspace already has an entry of this number
     */
    void append(JournalEntry entry);

    /** The entries from the sequence on, in order; a view of what is there now. */
    Stream<JournalEntry> from(String workspace, long sequence);

    /** The last sequence of the workspace, 0 if it has none. */
    long last(String workspace);

    /** Keeps the facts as of a sequence, so that a restart need not begin at 1. */
    void snapshot(Snapshot snapshot);

    /** The newest snapshot up to the sequence. */
    Optional<Snapshot> snapshotBefore(String workspace, long sequence);
}
