package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.view.ViewItem;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import org.parley.engine.interpreter.Code;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.Typed;
import org.parley.engine.interpreter.Untranslatable;

/** Translates what stands between the parentheses of one pattern, constraint by constraint. */
final class ConstraintTranslator {
    /** What the engine's predicates take beside the fact, as far as it is indexed. */
    private static final int VARIABLES = 4;

    private final RuleScope rule;
    private final Bindings bindings;
    private final JavaType fact;
    private final Object owner;

    ConstraintTranslator(RuleScope rule, Bindings bindings, JavaType fact, Object owner) {
        this.rule = rule;
        this.bindings = bindings;
        this.fact = fact;
        this.owner = owner;
    }

    /** @throws Untranslatable if it is wrong, or cannot be interpreted */
    PatternDef<Object> add(PatternDef<Object> pattern, DrlxExpression constraint) {
        Expression expression = HalfComparisons.completed(constraint.getExpr());
        if (constraint.getBind() == null) {
            return condition(pattern, guarded(expression));
        }
        String name = constraint.getBind().asString();
        if (bindings.has(name)) {
            throw new Untranslatable(constraint.getExpr(), "there is already a variable %s".formatted(name));
        }
        if (strip(expression) instanceof BinaryExpr comparison
                && Comparisons.TYPES.containsKey(comparison.getOperator())) {
            Expression condition = guarded(expression);
            Set<String> reactions = reactions(condition, surroundings());
            return bind(condition(pattern, condition), name, NullSafe.bare(leftmost(comparison)), reactions);
        }
        if (strip(expression) instanceof BinaryExpr binary && Reactions.isLogical(binary)
                || expression instanceof PointFreeExpr) {
            throw new Untranslatable(expression, "bind %s in a constraint of its own".formatted(name));
        }
        Expression guard = NullSafe.isIn(expression) ? NullSafe.guard(expression) : null;
        Expression value = guard == null ? expression : NullSafe.bare(expression);
        return bind(guard == null ? pattern : condition(pattern, guard), name, value, bindingReactions(value));
    }

    /** Each comparison with {@code !.} holds only if what it reads from is there. */
    private static Expression guarded(Expression expression) {
        if (!NullSafe.isIn(expression)) {
            return expression;
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return new EnclosedExpr(enclosed.getTokenRange().orElse(null), guarded(enclosed.getInner()));
        }
        return expression instanceof BinaryExpr binary && Reactions.isLogical(binary)
                ? new BinaryExpr(
                        binary.getTokenRange().orElse(null),
                        guarded(binary.getLeft()),
                        guarded(binary.getRight()),
                        binary.getOperator())
                : NullSafe.condition(expression);
    }

    private PatternSurroundings surroundings() {
        return new PatternSurroundings(rule.functions(), bindings, fact);
    }

    static Expression strip(Expression expression) {
        return expression instanceof EnclosedExpr enclosed ? strip(enclosed.getInner()) : expression;
    }

    /** What a comparison that binds a variable binds it to. */
    static Expression leftmost(BinaryExpr binary) {
        Expression left = strip(binary.getLeft());
        return left instanceof BinaryExpr deeper ? leftmost(deeper) : left;
    }

    private Set<String> reactions(Expression expression, PatternSurroundings surroundings) {
        return Reactions.of(expression, surroundings, owner).stream()
                .filter(PropertyMetadata.of(fact).reactive()::contains)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private Set<String> bindingReactions(Expression expression) {
        return reactions(expression, surroundings());
    }

    private static PatternDSL.ReactOn reactOn(Set<String> properties) {
        return properties.isEmpty() ? null : PatternDSL.reactOn(properties.toArray(String[]::new));
    }

    private PatternDef<Object> bind(PatternDef<Object> pattern, String name, Expression value, Set<String> reactions) {
        PatternSurroundings surroundings = surroundings();
        Typed typed = surroundings.translator().translate(value, surroundings.scope());
        if (!surroundings.used().isEmpty()) {
            throw new Untranslatable(
                    value,
                    "%s may be bound only to something of its own pattern; use a function later".formatted(name));
        }
        String property = value.isNameExpr() ? value.asNameExpr().getNameAsString() : null;
        Binding binding = rule.declare(bindings, name, typed.type(), owner, false, property);
        return pattern.bind(
                binding.variable(),
                new Extraction(surroundings.formula(rule.packageName(), value, typed.code(), false)),
                reactOn(reactions));
    }

    /** A condition that is about no fact. */
    ViewItem<?> ofVariables(DrlxExpression constraint) {
        if (constraint.getBind() != null) {
            throw new Untranslatable(
                    constraint.getExpr(), "a condition upon results binds nothing; compute it in the consequence");
        }
        Expression expression = guarded(HalfComparisons.completed(constraint.getExpr()));
        PatternSurroundings surroundings = surroundings();
        Predicate predicate = translated(expression, surroundings);
        if (surroundings.used().isEmpty()) {
            throw new Untranslatable(expression, "this is about none of the results");
        }
        return predicate.of(surroundings.used());
    }

    private Predicate translated(Expression expression, PatternSurroundings surroundings) {
        Code code = PredicateTranslator.translate(expression, surroundings);
        surroundings.requireFew(expression, VARIABLES);
        return new Predicate(
                surroundings.formula(rule.packageName(), expression, code, true),
                new PredicateInformation(
                        PrintUtil.printNode(expression),
                        rule.name(),
                        rule.file().path()));
    }

    private PatternDef<Object> condition(PatternDef<Object> pattern, Expression expression) {
        PatternSurroundings surroundings = surroundings();
        Predicate predicate = translated(expression, surroundings);
        Index<?, ?> index = strip(expression) instanceof BinaryExpr comparison
                ? new IndexTranslator(rule, bindings, fact, owner).index(comparison, surroundings.used())
                : null;
        return predicate.addTo(pattern, surroundings.used(), index, reactOn(reactions(expression, surroundings)));
    }
}
