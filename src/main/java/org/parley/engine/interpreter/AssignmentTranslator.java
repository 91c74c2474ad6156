package org.parley.engine.interpreter;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;

/** Translates what gives a variable a new value. Fields and elements of arrays are left to methods. */
final class AssignmentTranslator {
    private final ExpressionTranslator expressions;

    AssignmentTranslator(ExpressionTranslator expressions) {
        this.expressions = expressions;
    }

    Typed assign(AssignExpr assignment, VisibleVariables scope) {
        VisibleVariables.Local local = variable(assignment.getTarget(), scope);
        Typed value = expressions.translate(assignment.getValue(), scope, local.type());
        Typed result = assignment
                .getOperator()
                .toBinaryOperator()
                .map(operator -> {
                    Typed combined = Operators.binary(assignment, operator, read(local), value);
                    return Conversions.cast(assignment, combined, local.type());
                })
                .orElseGet(() -> Conversions.assign(assignment.getValue(), value, local.type()));
        int slot = local.slot();
        Code code = result.code();
        return Typed.of(local.type(), frame -> frame[slot] = code.run(frame));
    }

    boolean isStep(UnaryExpr unary) {
        return unary.isPostfix()
                || unary.getOperator() == UnaryExpr.Operator.PREFIX_INCREMENT
                || unary.getOperator() == UnaryExpr.Operator.PREFIX_DECREMENT;
    }

    /** {@code ++i}, {@code i--} and the like. */
    Typed step(UnaryExpr unary, VisibleVariables scope) {
        VisibleVariables.Local local = variable(unary.getExpression(), scope);
        boolean up = unary.getOperator() == UnaryExpr.Operator.PREFIX_INCREMENT
                || unary.getOperator() == UnaryExpr.Operator.POSTFIX_INCREMENT;
        Typed next = Operators.binary(
                unary,
                up
                        ? com.github.javaparser.ast.expr.BinaryExpr.Operator.PLUS
                        : com.github.javaparser.ast.expr.BinaryExpr.Operator.MINUS,
                read(local),
                Literals.translate(new IntegerLiteralExpr("1")));
        Code code = Conversions.cast(unary, next, local.type()).code();
        int slot = local.slot();
        boolean postfix = unary.isPostfix();
        return Typed.of(local.type(), frame -> {
            Object before = frame[slot];
            frame[slot] = code.run(frame);
            return postfix ? before : frame[slot];
        });
    }

    private static Typed read(VisibleVariables.Local local) {
        int slot = local.slot();
        return Typed.of(local.type(), frame -> frame[slot]);
    }

    private static VisibleVariables.Local variable(Expression target, VisibleVariables scope) {
        VisibleVariables.Local local =
                target instanceof NameExpr name ? scope.change(name, name.getNameAsString()) : null;
        if (local == null) {
            throw new Untranslatable(target, "only variables declared here can be assigned; call a setter");
        }
        return local;
    }
}
