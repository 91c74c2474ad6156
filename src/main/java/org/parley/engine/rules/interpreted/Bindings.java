package org.parley.engine.rules.interpreted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /** True if the names are seen outside of it. */
    private final boolean open;

    private final Map<String, Binding> bindings = new HashMap<>();
    /** The alternative before it; null if there is none. */
    private final Bindings before;

    Bindings() {
        this(null, new Numbers(), true, null);
    }

    private Bindings(Bindings outer, Numbers numbers, boolean open, Bindings before) {
        this.outer = outer;
        this.numbers = numbers;
        this.open = open;
        this.before = before;
    }

    /** For a group whose variables are not seen outside. */
    Bindings group() {
        return new Bindings(this, numbers, false, null);
    }

    /**
     * For one of several alternatives. What two of them bind to one name is one variable of the rule.
     *
     * @param earlier the alternative before it; null for the first one
     */
    Bindings alternative(Bindings earlier) {
        return new Bindings(this, numbers, open, earlier);
    }

    /** What the alternative before has bound to the name; null if it has not, or a value of another type. */
    Variable<Object> shared(String name, JavaType type) {
        Binding binding = before == null ? null : before.bindings.get(name);
        if (binding == null) {
            return open && outer != null ? outer.shared(name, type) : null;
        }
        return binding.type().equals(type) ? binding.variable() : null;
    }

    /** What it binds to values of another type than the alternative before; empty if nothing. */
    Optional<String> conflict() {
        return bindings.entrySet().stream()
                .filter(each -> before != null && before.bindings.containsKey(each.getKey()))
                .filter(each -> !before.bindings
                        .get(each.getKey())
                        .type()
                        .equals(each.getValue().type()))
                .map(each -> "%s is a %s here and a %s in another alternative"
                        .formatted(
                                each.getKey(),
                                each.getValue().type(),
                                before.bindings.get(each.getKey()).type()))
                .findFirst();
    }

    /** Takes over what every alternative has bound, as one value of one type. */
    void addCommon(List<Bindings> alternatives) {
        Bindings last = alternatives.get(alternatives.size() - 1);
        last.bindings.forEach((name, binding) -> {
            if (alternatives.stream()
                    .allMatch(each -> each.bindings.containsKey(name)
                            && each.bindings.get(name).variable() == binding.variable())) {
                boolean isFact = alternatives.stream()
                        .allMatch(each -> each.bindings.get(name).isFact());
                add(name, new Binding(binding.variable(), binding.type(), null, isFact, null));
            }
        });
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
        return bindings.containsKey(name) || outer != null && open && outer.has(name);
    }

    /** What the engine is to call a variable: names within groups may occur again elsewhere. */
    String uniqueName(String name) {
        return open ? name : "%s_%d".formatted(name, ++numbers.last);
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
