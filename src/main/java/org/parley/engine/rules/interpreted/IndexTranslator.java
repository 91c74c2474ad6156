package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.List;
import org.drools.model.Index;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.functions.Function1;
import org.drools.mvel.parser.printer.PrintUtil;
import org.drools.util.ClassUtils;
import org.parley.engine.interpreter.Conversions;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.SourceText;
import org.parley.engine.interpreter.Typed;

/** Decides which comparisons are looked up instead of evaluated; those that the engine's compiler indexes, and no other. */
final class IndexTranslator {
    private final RuleScope rule;
    private final Bindings bindings;
    private final JavaType fact;
    private final Object owner;

    IndexTranslator(RuleScope rule, Bindings bindings, JavaType fact, Object owner) {
        this.rule = rule;
        this.bindings = bindings;
        this.fact = fact;
        this.owner = owner;
    }

    /** Null if there is none; over one value if no variable is used, else over those of the variables. */
    Index<?, ?> index(BinaryExpr comparison, List<Binding> used) {
        ConstraintType type = Comparisons.TYPES.get(comparison.getOperator());
        if (type == null) {
            return null;
        }
        Expression left = strip(comparison.getLeft());
        Expression right = strip(comparison.getRight());
        if (type != ConstraintType.NOT_EQUAL && !isOfFact(left) && isOfFact(right)) {
            Expression other = left;
            left = right;
            right = other;
            type = type.inverse();
        }
        String property = left instanceof ThisExpr ? "this" : property(left);
        if (property == null || right.isNullLiteralExpr() || !isSimple(right)) {
            return null;
        }
        Side side = side(left);
        int number = PropertyMetadata.of(fact).getPropertyIndex(property);
        boolean joins = used.stream().anyMatch(each -> each.owner() != owner);
        if (!joins) {
            return right instanceof LiteralExpr && !isWidened(side.type, right)
                    ? alpha(side, type, number, right)
                    : null;
        }
        return usesFact(right) || isWidened(side.type, right) ? null : beta(side, type, number, right, used);
    }

    /** One side of the comparison by itself. */
    private record Side(JavaType type, Extraction extraction, Typed value) {}

    private Side side(Expression expression) {
        return side(expression, fact);
    }

    private Side side(Expression expression, JavaType of) {
        PatternSurroundings surroundings = new PatternSurroundings(rule.functions(), bindings, of);
        Typed value = surroundings.translator().translate(expression, surroundings.scope());
        return new Side(
                value.type(),
                new Extraction(surroundings.formula(rule.packageName(), expression, value.code(), false)),
                value);
    }

    private Index<?, ?> alpha(Side side, ConstraintType type, int number, Expression literal) {
        Object value = Conversions.number(side(literal).value.value(), side.type);
        return PatternDSL.alphaIndexedBy(
                objectClass(side.type), type, number, (Function1<Object, Object>) side.extraction, value);
    }

    private Index<?, ?> beta(Side side, ConstraintType type, int number, Expression right, List<Binding> used) {
        Side other = side(right, null);
        return ModelParts.index(
                objectClass(side.type), type, number, side.extraction, other.extraction, other.type.raw(), used.size());
    }

    @SuppressWarnings("unchecked")
    static Class<Object> objectClass(JavaType type) {
        return (Class<Object>) type.raw();
    }

    private static Expression strip(Expression expression) {
        return expression instanceof EnclosedExpr enclosed ? strip(enclosed.getInner()) : expression;
    }

    /** A whole number that is compared with a fraction is not indexed. */
    private boolean isWidened(JavaType left, Expression right) {
        Class<?> raw = left.boxed().raw();
        return (raw == Integer.class || raw == Long.class)
                && side(right).type.boxed().raw() == Double.class;
    }

    /** The property that the fact is indexed by, a path included; null if it is none. */
    private String property(Expression expression) {
        if (!isOfFact(expression)) {
            return null;
        }
        if (expression instanceof MethodCallExpr call) {
            return call.getArguments().isEmpty() ? ClassUtils.getter2property(call.getNameAsString()) : null;
        }
        return PrintUtil.printNode(expression);
    }

    /** True for a property, a path or a call that begins at the fact. */
    private boolean isOfFact(Expression expression) {
        if (expression instanceof NameExpr name) {
            return isProperty(name);
        }
        Expression scope = expression;
        while (scope instanceof FieldAccessExpr
                || scope instanceof MethodCallExpr call && call.getScope().isPresent()) {
            scope = scope instanceof FieldAccessExpr access
                    ? access.getScope()
                    : ((MethodCallExpr) scope).getScope().orElseThrow();
        }
        if (scope == expression) {
            return expression instanceof MethodCallExpr call && isMethod(call);
        }
        return scope instanceof ThisExpr
                || scope instanceof NameExpr name && isProperty(name)
                || scope instanceof MethodCallExpr call && isMethod(call);
    }

    private boolean isProperty(NameExpr name) {
        return PropertyMetadata.of(fact).has(name.getNameAsString());
    }

    private boolean isMethod(MethodCallExpr call) {
        return fact.hasMethod(call.getNameAsString(), call.getArguments().size());
    }

    /** A call, or a property, counts only directly of a fact: {@code $task.id}, not {@code $task.owner.id}. */
    private boolean isSimple(Expression right) {
        if (right instanceof ObjectCreationExpr || right.isArrayAccessExpr()) {
            return false;
        }
        Expression scope =
                right instanceof MethodCallExpr call ? call.getScope().orElse(null) : null;
        if (right instanceof FieldAccessExpr access) {
            scope = access.getScope();
            String path = SourceText.path(scope);
            if (path != null && rule.functions().names().find(path).isPresent()) {
                return true;
            }
        } else if (!(right instanceof MethodCallExpr)) {
            return true;
        }
        Binding binding = scope instanceof NameExpr name ? bindings.find(name.getNameAsString()) : null;
        return binding != null && binding.isFact();
    }

    private boolean usesFact(Expression expression) {
        return !expression.findAll(ThisExpr.class).isEmpty()
                || expression.findAll(NameExpr.class).stream().anyMatch(this::isProperty)
                || expression.findAll(MethodCallExpr.class).stream()
                        .anyMatch(call -> call.getScope().isEmpty() && isMethod(call));
    }
}
