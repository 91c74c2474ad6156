package org.parley.engine.session;

import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.parley.journal.JournalEntry;
import org.parley.journal.Snapshot;

/** When the facts of a workspace are worth keeping as they are, so that the next start is a short one. */
final class Snapshots {
    private static final Logger LOG = Logger.getLogger(Snapshots.class);

    /**
     * A snapshot is kept when one in so many facts has changed: the larger a workspace, the rarer, so that what is written
     * stays in proportion to what happens, and what a start has to read in proportion to what there is.
     */
    private static final int SHARE = 4;

    private final String workspace;
    private final Surroundings surroundings;

    private long entries;
    private long changes;

    Snapshots(String workspace, Surroundings surroundings) {
        this.workspace = workspace;
        this.surroundings = surroundings;
    }

    /** The last one is what was read. */
    void begin() {
        entries = 0;
        changes = 0;
    }

    void count(JournalEntry entry) {
        entries++;
        changes += entry.changes().count();
    }

    /** True if nothing has happened since the last one. */
    boolean isCurrent() {
        return entries == 0;
    }

    boolean isDue(FactStore facts) {
        return entries >= surroundings.limits().snapshotEvery() && changes >= facts.size() / SHARE;
    }

    Snapshot of(FactStore facts, long sequence) {
        begin();
        return new Snapshot(workspace, sequence, facts.snapshot());
    }

    /** Keeps it, and lets the journal go of what is old enough. */
    void keep(Snapshot snapshot) {
        write(snapshot)
                .thenRunAsync(
                        () -> surroundings.retention().apply(workspace, snapshot.sequence()), surroundings.threads());
    }

    CompletableFuture<Void> write(Snapshot snapshot) {
        return surroundings
                .store()
                .journal()
                .snapshot(snapshot, surroundings.limits().snapshotEvery())
                .whenComplete((kept, failure) -> {
                    if (failure != null) {
                        LOG.warnf(
                                "workspace %s: no snapshot at %d: %s",
                                workspace, snapshot.sequence(), failure.getMessage());
                    }
                });
    }
}
