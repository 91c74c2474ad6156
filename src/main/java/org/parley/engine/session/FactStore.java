package org.parley.engine.session;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
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

    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
    /** Characters of keys and facts. */
    private final AtomicLong size = new AtomicLong();

    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** The facts of a type. Most changes are updates: they find their place by hash, and leave the order of keys alone. */
    private static final class Shelf {
        private final Map<String, String> byKey = new ConcurrentHashMap<>();
        private final NavigableSet<String> keys = new ConcurrentSkipListSet<>();

        /** Returns by how many characters it has grown. */
        int put(String key, String json) {
            String before = byKey.put(key, json);
            if (before == null) {
                keys.add(key);
                return key.length() + json.length();
            }
            return json.length() - before.length();
        }

        void addAll(Shelf other) {
            other.under("").forEach(fact -> put(fact.getKey(), fact.getValue()));
        }

        int remove(String key) {
            String before = byKey.remove(key);
            if (before == null) {
                return 0;
            }
            keys.remove(key);
            return -(key.length() + before.length());
        }

        /** All whose key begins with the prefix, in order of the keys. */
        Stream<Map.Entry<String, String>> under(String prefix) {
            return facts(keys.subSet(prefix, prefix + AFTER_ALL));
        }

        /** Of those the ones from behind a key on. */
        Stream<Map.Entry<String, String>> under(String prefix, String after) {
            String to = prefix + AFTER_ALL;
            String from = after.compareTo(prefix) < 0 ? prefix : after;
            return from.compareTo(to) < 0 ? facts(keys.subSet(from, false, to, false)) : Stream.empty();
        }

        private Stream<Map.Entry<String, String>> facts(Collection<String> some) {
            // A key that is just being added or removed has no fact.
            return some.stream()
                    .<Map.Entry<String, String>>map(key -> new SimpleImmutableEntry<>(key, byKey.get(key)))
                    .filter(fact -> fact.getValue() != null);
        }
    }

    public void apply(FactChange change) {
        Shelf shelf = shelves.computeIfAbsent(change.type(), type -> new Shelf());
        size.addAndGet(
                change.kind() == Kind.DELETE ? shelf.remove(change.key()) : shelf.put(change.key(), change.json()));
    }

    /** Applies all changes of a command; who reads {@link #consistently} sees all of them or none. */
    public void apply(List<Firing> firings) {
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

    /**
     * A copy, of one moment, to be read at leisure: commands wait for it to be made, not for its reader.
     *
     * @param owner of the facts whose key is its id, or begins with that and {@code /} or {@code #}
     * @param whole types of which it has all facts
     */
    public FactStore copy(String owner, List<Class<? extends Fact>> whole) {
        return consistently(() -> {
            FactStore copy = new FactStore();
            shelves.forEach((type, from) -> {
                Shelf to = new Shelf();
                String own = from.byKey.get(owner);
                if (own != null) {
                    to.put(owner, own);
                }
                Stream.of("/", "#")
                        .flatMap(separator -> from.under(owner + separator))
                        .forEach(fact -> to.put(fact.getKey(), fact.getValue()));
                copy.shelves.put(type, to);
            });
            whole.forEach(type -> copy.shelves
                    .computeIfAbsent(type.getSimpleName(), same -> new Shelf())
                    .addAll(shelf(type.getSimpleName())));
            return copy;
        });
    }

    public <T extends Fact> Optional<T> find(Class<T> type, String key) {
        return Optional.ofNullable(shelf(type.getSimpleName()).byKey.get(key)).map(json -> FactCodec.read(json, type));
    }

    /** The fact as JSON. */
    public Optional<String> json(FactReference reference) {
        return Optional.ofNullable(shelf(reference.type()).byKey.get(reference.key()));
    }

    /** How many characters their keys and JSON have. */
    public long characters() {
        return size.get();
    }

    /** How many facts there are. */
    public int size() {
        return shelves.values().stream().mapToInt(shelf -> shelf.byKey.size()).sum();
    }

    /** All facts of the type whose key begins with the prefix, in order of the keys. */
    public <T extends Fact> Stream<T> all(Class<T> type, String prefix) {
        return shelf(type.getSimpleName()).under(prefix).map(fact -> FactCodec.read(fact.getValue(), type));
    }

    /** All facts of the type from behind a key on, in order of the keys. */
    public <T extends Fact> Stream<T> after(Class<T> type, String key) {
        return shelf(type.getSimpleName()).under("", key).map(fact -> FactCodec.read(fact.getValue(), type));
    }

    /** At most so many facts of the type whose key begins with the prefix, from behind a key on, as JSON by key. */
    public Map<String, String> page(Class<? extends Fact> type, String prefix, String after, int limit) {
        return page(type.getSimpleName(), prefix, after, limit);
    }

    /** The same, of a type by its name. */
    public Map<String, String> page(String type, String prefix, String after, int limit) {
        Map<String, String> page = new LinkedHashMap<>();
        shelf(type).under(prefix, after).limit(limit).forEach(fact -> page.put(fact.getKey(), fact.getValue()));
        return page;
    }

    /** Everything, each fact as an insert. */
    public Stream<FactChange> export() {
        return shelves.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(shelf -> shelf.getValue()
                        .under("")
                        .map(fact -> new FactChange(Kind.INSERT, shelf.getKey(), fact.getKey(), fact.getValue())));
    }

    public List<FactChange> snapshot() {
        return export().toList();
    }

    private Shelf shelf(String type) {
        return shelves.getOrDefault(type, new Shelf());
    }
}
