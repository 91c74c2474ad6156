package org.parley.engine.rules.interpreted;

import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import java.util.ArrayList;
import java.util.List;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * The operator {@code !.}: a condition with {@code a!.b} holds only if {@code a} is not null. Expressions are changed in
 * place.
 */
final class NullSafe {
    /** What must not be null, each before those that are read from it. */
    private final List<Expression> guards = new ArrayList<>();

    private NullSafe() {}

    static boolean isIn(Expression expression) {
        if (expression instanceof PointFreeExpr comparison) {
            return isIn(comparison.getLeft()) || comparison.getRight().stream().anyMatch(NullSafe::isIn);
        }
        return expression instanceof NullSafeFieldAccessExpr
                || expression instanceof NullSafeMethodCallExpr
                || expression.getChildNodes().stream()
                        .anyMatch(child -> child instanceof Expression inner && isIn(inner));
    }

    /** A comparison or value without the operator, for which the guards are asked first. */
    static Expression condition(Expression expression) {
        NullSafe found = new NullSafe();
        Expression plain = found.plain(expression);
        return found.guards.isEmpty()
                ? plain
                : both(
                        found.guarded(),
                        new EnclosedExpr(plain),
                        expression.getTokenRange().orElse(null));
    }

    /** The conditions under which a value can be read; null if it always can. */
    static Expression guard(Expression value) {
        NullSafe found = new NullSafe();
        found.plain(value);
        return found.guards.isEmpty() ? null : found.guarded();
    }

    /** A value as if nothing were null. */
    static Expression bare(Expression value) {
        return new NullSafe().plain(value);
    }

    /** A value that is null if something before it is. */
    static Expression value(Expression expression) {
        NullSafe found = new NullSafe();
        Expression plain = found.plain(expression);
        return found.guards.isEmpty()
                ? plain
                : new ConditionalExpr(
                        expression.getTokenRange().orElse(null), found.guarded(), plain, new NullLiteralExpr());
    }

    private Expression guarded() {
        return guards.stream()
                .<Expression>map(each -> new BinaryExpr(
                        each.getTokenRange().orElse(null), each, new NullLiteralExpr(), BinaryExpr.Operator.NOT_EQUALS))
                .reduce((one, other) -> both(one, other, one.getTokenRange().orElse(null)))
                .orElseThrow();
    }

    private static Expression both(Expression one, Expression other, TokenRange place) {
        return new BinaryExpr(place, one, other, BinaryExpr.Operator.AND);
    }

    private Expression plain(Expression expression) {
        if (!isIn(expression)) {
            return expression;
        }
        if (expression instanceof NullSafeFieldAccessExpr access) {
            Expression scope = noted(access.getScope());
            return placed(
                    access, new FieldAccessExpr(access.getTokenRange().orElse(null), scope, null, access.getName()));
        }
        if (expression instanceof NullSafeMethodCallExpr call) {
            Expression scope = call.getScope().map(this::noted).orElse(null);
            NodeList<Expression> arguments = new NodeList<>();
            call.getArguments().forEach(each -> arguments.add(plain(each)));
            return placed(
                    call,
                    new MethodCallExpr(call.getTokenRange().orElse(null), scope, null, call.getName(), arguments));
        }
        if (expression instanceof PointFreeExpr comparison) {
            NodeList<Expression> values = new NodeList<>();
            Expression left = plain(comparison.getLeft());
            comparison.getRight().forEach(each -> values.add(plain(each)));
            return placed(
                    comparison,
                    new PointFreeExpr(
                            comparison.getTokenRange().orElse(null),
                            left,
                            values,
                            comparison.getOperator(),
                            comparison.isNegated(),
                            comparison.getArg1(),
                            comparison.getArg2(),
                            comparison.getArg3(),
                            comparison.getArg4()));
        }
        // The nodes of the parser of Drools cannot be copied.
        for (Node child : List.copyOf(expression.getChildNodes())) {
            if (child instanceof Expression inner && isIn(inner)) {
                expression.replace(inner, plain(inner));
            }
        }
        return expression;
    }

    private static Expression placed(Expression original, Expression plain) {
        original.getRange().ifPresent(plain::setRange);
        return plain;
    }

    private Expression noted(Expression scope) {
        Expression plain = plain(scope);
        guards.add(plain);
        return plain;
    }
}
