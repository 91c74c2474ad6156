package org.parley.engine.interpreter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All types that the rule files of a version declare. */
public final class DeclaredTypes {
    /** By full name. */
    private final Map<String, DeclaredType> types = new TreeMap<>();

    /** Adds a type whose fields are not known yet. */
    public DeclaredType add(String packageName, String name, DeclaredRole role) {
        DeclaredType type = new DeclaredType(this, packageName, name, role);
        types.put(type.fullName(), type);
        return type;
    }

    public Collection<DeclaredType> all() {
        return types.values();
    }

    public Optional<DeclaredType> find(String fullName) {
        return Optional.ofNullable(types.get(fullName));
    }

    List<String> names() {
        return types.values().stream().map(DeclaredType::name).toList();
    }

    /** The names of all their fields, in alphabetical order. */
    public List<String> properties() {
        return types.values().stream()
                .flatMap(type -> type.fields().stream())
                .map(DeclaredType.Field::name)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
