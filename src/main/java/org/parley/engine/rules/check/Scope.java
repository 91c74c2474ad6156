package org.parley.engine.rules.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The variables that an expression may use. */
final class Scope {
    /** Where an expression stands. */
    enum Place {
        /** Reads properties by their names. */
        CONDITION,
        /** Inserts, modifies and deletes facts. */
        CONSEQUENCE,
        FUNCTION
    }

    private final Scope around;
    private final Place place;
    private final ValueType self;
    private final Map<String, ValueType> variables = new HashMap<>();
    private final Set<String> used;
    /** Where a statement declares what cannot be understood, any name may be one of it. */
    private boolean open;

    private Scope(Scope around, Place place, ValueType self, Set<String> used) {
        this.around = around;
        this.place = place;
        this.self = self;
        this.used = used;
    }

    static Scope of(Place place) {
        return new Scope(null, place, null, new TreeSet<>());
    }

    /** A scope inside this one. */
    Scope inner() {
        return new Scope(this, place, self, used);
    }

    /** A scope inside this one, at another place. */
    Scope inner(Place other) {
        return new Scope(this, other, null, used);
    }

    /** The scope of what stands in the brackets of a pattern. */
    Scope of(ValueType fact) {
        return new Scope(this, Place.CONDITION, fact, used);
    }

    void declare(String name, ValueType type) {
        variables.put(name, type);
    }

    void declareAnything() {
        open = true;
    }

    Optional<ValueType> find(String name) {
        for (Scope scope = this; scope != null; scope = scope.around) {
            if (scope.variables.containsKey(name)) {
                used.add(name);
                return Optional.of(scope.variables.get(name));
            }
            if (scope.open) {
                return Optional.of(ValueType.UNKNOWN);
            }
        }
        return Optional.empty();
    }

    boolean has(String name) {
        return variables.containsKey(name) || around != null && around.has(name);
    }

    /** True if a pattern binds the name, and nothing nearer declares it. */
    boolean isBound(String name) {
        return variables.containsKey(name) ? isCondition() : around != null && around.isBound(name);
    }

    Set<String> names() {
        Set<String> names = around == null ? new TreeSet<>() : around.names();
        names.addAll(variables.keySet());
        return names;
    }

    /** The names that anybody has asked for. */
    Set<String> used() {
        return used;
    }

    Place place() {
        return place;
    }

    boolean isCondition() {
        return place == Place.CONDITION;
    }

    /** What {@code this} is, if it is something. */
    Optional<ValueType> self() {
        return Optional.ofNullable(self);
    }
}
