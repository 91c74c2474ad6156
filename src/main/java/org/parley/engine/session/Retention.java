package org.parley.engine.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.parley.engine.fact.RetentionPolicy;
import org.parley.engine.rules.Rules;
import org.parley.journal.Archive;
import org.parley.journal.Archived;
import org.parley.journal.Journal;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.Snapshot;

/** Lets a journal go of its oldest entries when the policy allows it: first into a file, then out of the store. */
final class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final Journal journal;
    private final Rules rules;
    private final Path folder;

    Retention(Journal journal, Rules rules, Path folder) {
        this.journal = journal;
        this.rules = rules;
        this.folder = folder;
    }

    /** @param last the last entry of the workspace, or one not long before it */
    void apply(String workspace, long last) {
        rules.active().policy(RetentionPolicy.class).ifPresent(policy -> {
            try {
                apply(workspace, last, policy);
            } catch (IOException | JournalUnavailable e) {
                LOG.warnf("workspace %s: nothing was archived: %s", workspace, e.getMessage());
            }
        });
    }

    private synchronized void apply(String workspace, long last, RetentionPolicy policy) throws IOException {
        long kept = journal.archived(workspace).map(Archived::through).orElse(0L);
        // Up to a snapshot, for what comes behind it must be derivable from something.
        Optional<Snapshot> snapshot = journal.snapshotBefore(workspace, last - policy.keepEntries());
        long through = snapshot.map(Snapshot::sequence).orElse(0L);
        if (through - kept >= Math.max(1, policy.atLeast())) {
            Archived archived = new Archive(folder).write(journal, workspace, kept + 1, through);
            journal.prune(workspace, archived).join();
            LOG.infof("workspace %s: entries %d to %d are in %s", workspace, kept + 1, through, archived.file());
        }
    }
}
