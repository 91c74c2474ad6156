package org.parley.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks for damage in a store, at the start and now and then, on a thread of its own: in the file of the database, and in
 * the hash chains. At the start it follows each chain behind the last snapshot, and at least its last thousand entries;
 * later from its beginning.
 */
public final class StoreCheck implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(StoreCheck.class);
    private static final long LATEST = 1_000;

    private final Store store;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread own = new Thread(work, "store-check");
        own.setDaemon(true);
        own.setPriority(Thread.MIN_PRIORITY);
        return own;
    });

    private volatile boolean done;
    private volatile List<JournalDamaged> found = List.of();

    /**
     * Begins to look.
     *
     * @param every time between the end of a check and the next one
     */
    public StoreCheck(Store store, Duration every) {
        this.store = store;
        thread.execute(() -> run(false));
        thread.scheduleWithFixedDelay(() -> run(true), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** False until the first check has come to its end. */
    public boolean isDone() {
        return done;
    }

    /** What the last check found. */
    public List<JournalDamaged> found() {
        return found;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void run(boolean whole) {
        try {
            List<JournalDamaged> now = new ArrayList<>();
            file().ifPresent(now::add);
            for (String workspace : store.directory().workspaces()) {
                if (thread.isShutdown()) {
                    return;
                }
                chain(workspace, whole).ifPresent(now::add);
            }
            report(now);
        } catch (JournalDamaged e) {
            store.damage().ofStore(e);
            report(List.of(e));
        } catch (JournalUnavailable e) {
            LOG.debug("the store is checked when it is back", e);
        } catch (RuntimeException e) {
            LOG.error("the store could not be checked", e);
        }
    }

    private void report(List<JournalDamaged> now) {
        now.stream()
                .filter(each -> found.stream().noneMatch(known -> known.place().equals(each.place())))
                .forEach(each -> LOG.error(each.getMessage()));
        found = List.copyOf(now);
        done = true;
    }

    private Optional<JournalDamaged> file() {
        try {
            store.checkFile();
            store.damage().ofStore(null);
            return Optional.empty();
        } catch (JournalDamaged e) {
            store.damage().ofStore(e);
            return Optional.of(e);
        }
    }

    private Optional<JournalDamaged> chain(String workspace, boolean whole) {
        Optional<JournalFinding> finding = finding(workspace, whole);
        if (finding.isPresent()) {
            // Entries may have been archived meanwhile.
            finding = finding(workspace, whole);
        }
        long kept = store.journal().lastSnapshot(workspace);
        Optional<JournalDamaged> damage = finding.map(each -> JournalDamaged.of(workspace, each));
        // What stands before the snapshot is not needed to go on.
        store.damage()
                .of(workspace, finding.filter(each -> each.sequence() > kept).isPresent() ? damage.get() : null);
        return damage;
    }

    /** The last one of the chain, which what comes behind it depends on. */
    private Optional<JournalFinding> finding(String workspace, boolean whole) {
        Journal journal = store.journal();
        // Before the entries are read: later there may be a later one.
        long kept = journal.lastSnapshot(workspace);
        ChainCheck chain;
        if (whole) {
            chain = new ChainCheck(journal.archived(workspace));
        } else {
            chain = ChainCheck.behind(
                    journal, workspace, Math.min(kept, Math.max(0, journal.last(workspace) - LATEST)));
        }
        journal.sealed(workspace, chain.last() + 1).forEach(chain::next);
        List<JournalFinding> findings = chain.end(kept);
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings.get(findings.size() - 1));
    }
}
