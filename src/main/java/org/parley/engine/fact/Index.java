package org.parley.engine.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Things by the names they go by, so that a search begins with those that may fit. The empty name is everybody's. */
public final class Index<T extends Indexed> {
    private final Map<String, Set<T>> byName = new HashMap<>();

    public void add(T item, Collection<String> names) {
        put("", item);
        names.forEach(name -> put(name, item));
    }

    public void remove(T item, Collection<String> names) {
        byName.get("").remove(item);
        names.forEach(name -> byName.get(name).remove(item));
    }

    /** All that go by the name. */
    public Collection<T> under(String name) {
        return Collections.unmodifiableSet(byName.getOrDefault(name, Set.of()));
    }

    private void put(String name, T item) {
        byName.computeIfAbsent(name, same -> new LinkedHashSet<>()).add(item);
    }
}
