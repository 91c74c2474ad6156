package org.parley.engine.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The types that files and the journal name: facts, commands, decisions and policies, by simple name. */
public final class FactTypes {
    private final Map<String, Class<?>> types = new TreeMap<>();

    /** @throws IllegalArgumentException if two have the same simple name */
    public FactTypes(List<Class<?>> types) {
        for (Class<?> type : types) {
            Class<?> other = this.types.put(type.getSimpleName(), type);
            if (other != null) {
                throw new IllegalArgumentException("%s and %s have the same name".formatted(type, other));
            }
        }
    }

    public Optional<Class<?>> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** @throws IllegalArgumentException if there is no such type */
    public Class<?> get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no type " + name));
    }

    public List<Class<?>> all() {
        return List.copyOf(types.values());
    }
}
