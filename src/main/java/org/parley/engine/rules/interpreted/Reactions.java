package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.LinkedHashSet;
import java.util.Set;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.util.ClassUtils;

/**
 * Which properties of a fact a constraint reacts to. This follows the compiler of the engine to the letter, its
 * oddities included: a constraint with no such property reacts to all, one that is a path ({@code state.open}) too.
 */
final class Reactions {
    private final PatternSurroundings pattern;
    private final Object owner;
    private final Set<String> properties = new LinkedHashSet<>();

    private Reactions(PatternSurroundings pattern, Object owner) {
        this.pattern = pattern;
        this.owner = owner;
    }

    /** @param owner the pattern that the constraint belongs to */
    static Set<String> of(Expression constraint, PatternSurroundings pattern, Object owner) {
        Reactions reactions = new Reactions(pattern, owner);
        reactions.constraint(constraint);
        return reactions.properties;
    }

    private void constraint(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            constraint(enclosed.getInner());
        } else if (expression instanceof BinaryExpr binary && isLogical(binary)) {
            constraint(binary.getLeft());
            constraint(binary.getRight());
        } else if (!(expression instanceof FieldAccessExpr)) {
            operand(expression);
        }
    }

    static boolean isLogical(BinaryExpr binary) {
        return binary.getOperator() == BinaryExpr.Operator.AND || binary.getOperator() == BinaryExpr.Operator.OR;
    }

    private void operand(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            operand(enclosed.getInner());
        } else if (expression instanceof UnaryExpr unary) {
            operand(unary.getExpression());
        } else if (expression instanceof CastExpr cast) {
            operand(cast.getExpression());
        } else if (expression instanceof BinaryExpr binary) {
            operand(binary.getLeft());
            operand(binary.getRight());
        } else if (expression instanceof PointFreeExpr comparison) {
            operand(comparison.getLeft());
            comparison.getRight().forEach(this::operand);
        } else if (expression instanceof NameExpr name) {
            name(name.getNameAsString());
        } else if (expression instanceof FieldAccessExpr || expression instanceof MethodCallExpr) {
            path(expression);
        }
    }

    private void name(String name) {
        if (pattern.isProperty(name)) {
            properties.add(name);
            return;
        }
        Binding binding = pattern.binding(name);
        if (binding != null && binding.property() != null) {
            properties.add(binding.property());
        }
    }

    /** Of {@code a.b.c()} what it begins with. */
    private void path(Expression expression) {
        Expression scope = expression instanceof FieldAccessExpr access
                ? access.getScope()
                : ((MethodCallExpr) expression).getScope().orElse(null);
        if (scope == null) {
            call((MethodCallExpr) expression);
        } else if (scope instanceof ThisExpr && expression instanceof FieldAccessExpr access) {
            properties.add(access.getNameAsString());
        } else if (scope instanceof NameExpr name) {
            if (pattern.isProperty(name.getNameAsString())) {
                properties.add(name.getNameAsString());
            }
        } else if (scope instanceof FieldAccessExpr || scope instanceof MethodCallExpr) {
            path(scope);
        }
    }

    private void call(MethodCallExpr call) {
        if (call.getArguments().isEmpty()) {
            String property = ClassUtils.getter2property(call.getNameAsString());
            if (property != null) {
                properties.add(property);
            }
        }
        call.getArguments().forEach(this::argument);
    }

    private void argument(Node node) {
        if (node instanceof NameExpr name) {
            Binding binding = pattern.binding(name.getNameAsString());
            if (pattern.isProperty(name.getNameAsString())) {
                properties.add(name.getNameAsString());
            } else if (binding != null && binding.owner() == owner && binding.property() != null) {
                properties.add(binding.property());
            }
        } else if (node instanceof MethodCallExpr call
                && call.getArguments().isEmpty()
                && call.getScope().filter(scope -> !(scope instanceof ThisExpr)).isEmpty()) {
            call(call);
        } else if (!(node instanceof LiteralExpr)) {
            node.getChildNodes().forEach(this::argument);
        }
    }
}
