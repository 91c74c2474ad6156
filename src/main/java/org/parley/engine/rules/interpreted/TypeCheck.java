package org.parley.engine.rules.interpreted;

import java.util.List;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.functions.Function1;
import org.drools.model.functions.PredicateInformation;
import org.parley.engine.interpreter.DeclaredObject;
import org.parley.engine.interpreter.DeclaredType;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.VisibleVariables;

/**
 * The first constraint of patterns of a declared type. To the engine all declared types are one class; from three types
 * on it looks the type of an object up, instead of asking one constraint after the other.
 */
final class TypeCheck {
    /** No property has it; all these constraints share it. */
    private static final int INDEX = -1;

    private TypeCheck() {}

    static PatternDef<Object> add(PatternDef<Object> pattern, DeclaredType type, RuleScope rule) {
        VisibleVariables scope = new VisibleVariables();
        int slot = scope.declare(null, "this", JavaType.of(type)).slot();
        String text = "this is a " + type.fullName();
        Predicate predicate = new Predicate(
                new Formula(text, null, new Evaluation(frame -> type.isInstance(frame[slot]), scope, slot)),
                new PredicateInformation(text, rule.name(), rule.file().path()));
        Extraction name = new Extraction(new Formula(
                "type",
                null,
                new Evaluation(frame -> ((DeclaredObject) frame[slot]).type().fullName(), scope, slot)));
        if (type.isExtended()) {
            return predicate.addTo(pattern, List.of(), null, PatternDSL.reactOn());
        }
        return predicate.addTo(
                pattern,
                List.of(),
                PatternDSL.alphaIndexedBy(
                        IndexTranslator.objectClass(JavaType.STRING),
                        ConstraintType.EQUAL,
                        INDEX,
                        (Function1<Object, Object>) name,
                        type.fullName()),
                PatternDSL.reactOn());
    }
}
