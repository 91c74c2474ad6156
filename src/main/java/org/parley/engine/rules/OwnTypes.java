package org.parley.engine.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The types that the rule files of a version declare. */
public final class OwnTypes {
    /** For rules that declare none. */
    public static final OwnTypes NONE = new OwnTypes(List.of(), object -> null);

    private final Map<String, OwnType> byName = new TreeMap<>();
    private final Function<Object, OwnType> ofObject;

    /** @param ofObject the type of an object; null if it is of none of them */
    public OwnTypes(Collection<? extends OwnType> types, Function<Object, OwnType> ofObject) {
        types.forEach(type -> byName.put(type.name(), type));
        this.ofObject = ofObject;
    }

    /** What files declare, before anybody has loaded them: good for checking names. */
    public static OwnTypes outlined(RuleSet source) {
        return new OwnTypes(
                source.declaredTypes().stream().map(OutlinedOwnType::new).toList(), object -> null);
    }

    public Optional<OwnType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The type of an object; null if it is of none of these. */
    public OwnType of(Object object) {
        return byName.isEmpty() ? null : ofObject.apply(object);
    }

    public Collection<OwnType> all() {
        return byName.values();
    }
}
