package org.parley.engine.rules.interpreted;

import org.drools.model.DSL;
import org.drools.model.DeclarationSource;
import org.drools.model.Variable;
import org.parley.engine.interpreter.JavaType;

/**
 * What all parts of a rule or query share.
 *
 * @param name of the rule, for messages of the engine
 */
record RuleScope(RuleFile file, String name, Functions functions, FileProblems problems) {
    String packageName() {
        return file.packageName();
    }

    /** Declares a variable of the rule. */
    Binding declare(Bindings bindings, String name, JavaType type, Object owner, boolean isFact, String property) {
        return declare(bindings, name, type, owner, isFact, property, null);
    }

    /** @param source where its values come from; null if they are facts, or bound */
    Binding declare(
            Bindings bindings,
            String name,
            JavaType type,
            Object owner,
            boolean isFact,
            String property,
            DeclarationSource source) {
        Class<?> raw = Bindings.declared(type);
        PropertyMetadata metadata = PropertyMetadata.of(type.boxed());
        Variable<Object> shared = source == null ? bindings.shared(name, type) : null;
        Variable<?> variable = shared != null
                ? shared
                : source == null
                        ? DSL.declarationOf(raw, metadata, bindings.uniqueName(name))
                        : DSL.declarationOf(raw, metadata, bindings.uniqueName(name), source);
        Binding binding = new Binding(Bindings.variable(variable), type, owner, isFact, property);
        bindings.add(name, binding);
        return binding;
    }
}
