package org.parley.engine.rules.interpreted;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Variable;
import org.drools.model.impl.VariableImpl;
import org.parley.engine.interpreter.JavaType;

/** The variables of a rule that can be seen at some place of its conditions. */
final class Bindings {
    private static final class Numbers {
        private int last;
    }

    private final Bindings outer;
    private final Numbers numbers;
    private final Map<String, Binding> bindings = new HashMap<>();

    Bindings() {
        this(null, new Numbers());
    }

    private Bindings(Bindings outer, Numbers numbers) {
        this.outer = outer;
        this.numbers = numbers;
    }

    /** For a group whose variables are not seen outside. */
    Bindings group() {
        return new Bindings(this, numbers);
    }

    Binding find(String name) {
        for (Bindings each = this; each != null; each = each.outer) {
            Binding found = each.bindings.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    void add(String name, Binding binding) {
        bindings.put(name, binding);
    }

    /** True if the name is taken at this place. */
    boolean has(String name) {
        return bindings.containsKey(name);
    }

    /** What the engine is to call a variable: names within groups may occur again elsewhere. */
    String uniqueName(String name) {
        return outer == null ? name : "%s_%d".formatted(name, ++numbers.last);
    }

    /** The name of a pattern that has none. */
    String unnamed(Class<?> type) {
        return "%s$%s$%d".formatted(VariableImpl.GENERATED_VARIABLE_PREFIX, type.getSimpleName(), ++numbers.last);
    }

    Set<String> names() {
        Set<String> names = outer == null ? new TreeSet<>() : outer.names();
        names.addAll(bindings.keySet());
        return names;
    }

    /** The engine's variables are typed, the interpreter's values are not. */
    @SuppressWarnings("unchecked")
    static Variable<Object> variable(Variable<?> variable) {
        return (Variable<Object>) variable;
    }

    /** The class that the engine knows a variable by. */
    static Class<?> declared(JavaType type) {
        return type.boxed().raw();
    }
}
