package org.parley.journal.memory;

import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.parley.journal.ArchivedRules;
import org.parley.journal.Damage;
import org.parley.journal.Directory;
import org.parley.journal.Journal;
import org.parley.journal.Outbox;
import org.parley.journal.RuleActivation;
import org.parley.journal.RuleArchive;
import org.parley.journal.Store;

/** Outlives nothing: for tests, for projects that are run once, for trying things. */
public final class MemoryStore implements Store, RuleArchive, Directory {
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final Journal journal = new MemoryJournal(outbox);
    private final Map<String, ArchivedRules> rules = new ConcurrentHashMap<>();
    /** The texts of their files: most versions have most of them in common. */
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    private final Deque<RuleActivation> activations = new ConcurrentLinkedDeque<>();
    private final Damage damage = new Damage();
    private final Set<String> workspaces = new ConcurrentSkipListSet<>();

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public RuleArchive rules() {
        return this;
    }

    @Override
    public Directory directory() {
        return this;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public void keep(ArchivedRules version) {
        SortedMap<String, String> files = new TreeMap<>();
        version.files().forEach((path, text) -> files.put(path, texts.computeIfAbsent(text, same -> same)));
        ArchivedRules before = rules.get(version.version());
        Instant first = before == null ? version.activatedAt() : before.activatedAt();
        rules.put(version.version(), new ArchivedRules(version.version(), first, files));
    }

    @Override
    public Optional<ArchivedRules> find(String version) {
        return Optional.ofNullable(rules.get(version));
    }

    @Override
    public void activated(RuleActivation activation) {
        activations.addFirst(activation);
    }

    @Override
    public List<RuleActivation> activations() {
        return List.copyOf(activations);
    }

    @Override
    public boolean create(String workspace) {
        return workspaces.add(workspace);
    }

    @Override
    public boolean contains(String workspace) {
        return workspaces.contains(workspace);
    }

    @Override
    public List<String> workspaces() {
        return List.copyOf(workspaces);
    }

    /** Nobody else could have let one lie. */
    @Override
    public List<String> due(Instant before) {
        return List.of();
    }

    /** Nobody else writes to it. */
    @Override
    public void follow(Consumer<String> changed) {}

    /** Nothing is durable. */
    @Override
    public long commits() {
        return 0;
    }

    @Override
    public void checkFile() {
        // There is none.
    }

    @Override
    public Damage damage() {
        return damage;
    }

    @Override
    public void check() {
        // Memory is there.
    }

    @Override
    public void close() {
        // There is nothing to write.
    }
}
