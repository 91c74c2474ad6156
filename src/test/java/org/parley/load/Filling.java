package org.parley.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parley.Domains;
import org.parley.agent.RegisterAgent;
import org.parley.engine.fact.Levels;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.Journal;
import org.parley.journal.JournalEntry;
import org.parley.journal.Snapshot;
import org.parley.journal.Store;
import org.parley.journal.sql.Stores;

/**
 * Fills a store quickly with what a server would have written, snapshots included; it ends as after kill -9, the last
 * snapshot behind it.
 */
final class Filling {
    private static final String FIRST = "agent-000000";
    /** Entries that may be on their way to the disk. */
    private static final int WINDOW = 10_000;
    /** As a workspace does: a snapshot when one fact in four has changed. */
    private static final int SHARE = 4;

    private final Store store;
    private final FactStore facts = new FactStore();
    private long last;
    private long entriesSinceSnapshot;
    private long changesSinceSnapshot;

    private Filling(Store store) {
        this.store = store;
    }

    /**
     * Fills the default workspace.
     *
     * @param agents so many agents register, one after the other, over and over
     * @return how many entries there are behind the last snapshot
     */
    static long fill(Path folder, int entries, int agents) throws IOException, RulesRejected {
        try (Store store = Stores.open(folder.toString(), null, null)) {
            Filling filling = new Filling(store);
            filling.write(filling.models(), entries, agents);
            return filling.entriesSinceSnapshot;
        }
    }

    /** The first two entries are of the rules. */
    private AgentEntries models() throws IOException, RulesRejected {
        Rules rules = new Rules(
                new RuleFolder(Path.of("rules")),
                Domains.TYPES,
                Domains.loader(),
                InstantSource.system(),
                store.rules());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Workspaces workspaces = new Workspaces(rules, store, InstantSource.system(), Limits.DEFAULT, threads)) {
            Workspace workspace = workspaces.create(Workspaces.DEFAULT);
            RegisterAgent command = new RegisterAgent(
                    FIRST,
                    "Agent",
                    "Engineer",
                    Levels.of(Map.of("java", 8.0)),
                    Levels.of(Map.of("coding", 7.0)),
                    null,
                    null);
            JournalEntry joins = entry(workspace, command);
            JournalEntry knows = entry(workspace, command);
            last = knows.sequence();
            return new AgentEntries(joins, knows, FIRST);
        } finally {
            threads.shutdown();
        }
    }

    private JournalEntry entry(Workspace workspace, RegisterAgent command) {
        long sequence = workspace.submit(command).join().sequence();
        JournalEntry entry =
                store.journal().page(workspace.name(), sequence, 1).get(0).entry();
        entry.changes().forEach(facts::apply);
        return entry;
    }

    private void write(AgentEntries models, int entries, int agents) {
        Journal.Writer writer = store.journal().writer(Workspaces.DEFAULT);
        Instant time = models.knows().time();
        CompletableFuture<Void> commit = CompletableFuture.completedFuture(null);
        while (last < entries) {
            long agent = (last - 1) % agents;
            JournalEntry entry = models.entry(
                    last + 1, time.plusMillis(last), "agent-%06d".formatted(agent), last - 1 < agents && agent > 0);
            commit = writer.append(entry, null);
            last = entry.sequence();
            note(entry);
            if (last % WINDOW == 0) {
                commit.join();
            }
        }
        commit.join();
    }

    private void note(JournalEntry entry) {
        entry.changes().forEach(facts::apply);
        entriesSinceSnapshot++;
        changesSinceSnapshot += entry.changes().count();
        if (entriesSinceSnapshot >= Limits.DEFAULT.snapshotEvery() && changesSinceSnapshot >= facts.size() / SHARE) {
            store.journal()
                    .snapshot(new Snapshot(Workspaces.DEFAULT, last, facts.snapshot()), Limits.DEFAULT.snapshotEvery());
            entriesSinceSnapshot = 0;
            changesSinceSnapshot = 0;
        }
    }
}
