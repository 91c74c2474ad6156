package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.expr.Expression;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.model.From;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.Typed;
import org.parley.engine.interpreter.Untranslatable;

/** Translates what stands behind {@code from}: a value, or several, that are no facts. */
final class SourceTranslator {
    private static final int VARIABLES = 5;

    private final RuleScope rule;

    SourceTranslator(RuleScope rule) {
        this.rule = rule;
    }

    /** Null if it is wrong, which is a problem then. */
    From<?> translate(PatternDescr pattern, FromDescr from, JavaType type, Bindings bindings) {
        Snippet snippet = Snippet.in(rule.file(), from.getDataSource().toString(), pattern.getStartCharacter());
        DrlxExpression parsed = PatternTranslator.parse(rule, snippet);
        try {
            return parsed == null ? null : translate(NullSafe.value(parsed.getExpr()), type, bindings);
        } catch (Untranslatable e) {
            rule.problems().add(snippet, e);
            return null;
        }
    }

    private From<?> translate(Expression expression, JavaType type, Bindings bindings) {
        PatternSurroundings surroundings = new PatternSurroundings(rule.functions(), bindings, null);
        Typed value = surroundings.translator().translate(expression, surroundings.scope());
        requireFit(expression, value.type(), type);
        surroundings.requireFew(expression, VARIABLES);
        Extraction extraction =
                new Extraction(surroundings.formula(rule.packageName(), expression, value.code(), false));
        return ModelParts.from(
                extraction, surroundings.used().stream().map(Binding::variable).toList());
    }

    /** Of a collection each element is matched by itself. */
    private static void requireFit(Expression expression, JavaType source, JavaType pattern) {
        if (source.isPrimitive() && source.boxed().raw() != pattern.raw()) {
            throw new Untranslatable(expression, "a %s is no %s".formatted(source, pattern));
        }
        JavaType element = source.elementIfAny();
        if (!source.overlaps(pattern) && !element.overlaps(pattern)) {
            throw new Untranslatable(expression, "this gives %s, no %s".formatted(source, pattern));
        }
    }
}
