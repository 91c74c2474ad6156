package org.parley.engine.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parley.engine.fact.Fact;
import org.parley.journal.FactChange;
import org.parley.journal.FactChange.Kind;
import org.parley.journal.FactReference;
import org.parley.journal.Firing;

/** The facts of a workspace as of its last entry, as JSON: what reads are answered from and sessions rebuilt from. */
public final class FactStore {
    /** Sorts after every character that a key may hold. */
    private static final char AFTER_ALL = '\uffff';

    private final Map<String, ConcurrentNavigableMap<String, String>> facts = new ConcurrentHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    public void apply(FactChange change) {
        ConcurrentNavigableMap<String, String> ofType =
                facts.computeIfAbsent(change.type(), type -> new ConcurrentSkipListMap<>());
        if (change.kind() == Kind.DELETE) {
            ofType.remove(change.key());
        } else {
            ofType.put(change.key(), change.json());
        }
    }

    /** Applies all changes of a command; who reads {@link #consistently} sees all of them or none. */
    void apply(List<Firing> firings) {
        lock.writeLock().lock();
        try {
            firings.forEach(firing -> firing.changes().forEach(this::apply));
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Reads while no command's changes are half applied. */
    public <T> T consistently(Supplier<T> reading) {
        lock.readLock().lock();
        try {
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    public <T extends Fact> Optional<T> find(Class<T> type, String key) {
        return Optional.ofNullable(ofType(type.getSimpleName()).get(key)).map(json -> FactCodec.read(json, type));
    }

    /** The fact as JSON. */
    Optional<String> json(FactReference reference) {
        return Optional.ofNullable(ofType(reference.type()).get(reference.key()));
    }

    /** How many facts there are. */
    public int size() {
        return facts.values().stream().mapToInt(Map::size).sum();
    }

    /** All facts of the type whose key begins with the prefix, in order of the keys. */
    public <T extends Fact> Stream<T> all(Class<T> type, String prefix) {
        return ofType(type.getSimpleName()).subMap(prefix, prefix + AFTER_ALL).values().stream()
                .map(json -> FactCodec.read(json, type));
    }

    /** At most so many facts of the type whose key begins with the prefix, from behind a key on, as JSON by key. */
    public Map<String, String> page(Class<? extends Fact> type, String prefix, String after, int limit) {
        Map<String, String> page = new LinkedHashMap<>();
        ofType(type.getSimpleName())
                .subMap(prefix, prefix + AFTER_ALL)
                .tailMap(after.compareTo(prefix) < 0 ? prefix : after, false)
                .entrySet()
                .stream()
                .limit(limit)
                .forEach(fact -> page.put(fact.getKey(), fact.getValue()));
        return page;
    }

    /** Everything, each fact as an insert. */
    public Stream<FactChange> export() {
        return facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(type -> type.getValue().entrySet().stream()
                        .map(fact -> new FactChange(Kind.INSERT, type.getKey(), fact.getKey(), fact.getValue())));
    }

    public List<FactChange> snapshot() {
        return export().toList();
    }

    private ConcurrentNavigableMap<String, String> ofType(String type) {
        return facts.getOrDefault(type, new ConcurrentSkipListMap<>());
    }
}
