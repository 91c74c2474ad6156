package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import org.parley.engine.rules.ConditionParser;

/** Comparisons that share a left side, {@code x > 1 && < 5}: each is given the left side of the one before it. */
final class HalfComparisons {
    private HalfComparisons() {}

    /** The same with all left sides; what has none before it stays as it is. */
    static Expression completed(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return new EnclosedExpr(enclosed.getTokenRange().orElse(null), completed(enclosed.getInner()));
        }
        if (!(expression instanceof BinaryExpr binary) || !Reactions.isLogical(binary)) {
            return expression;
        }
        Expression left = completed(binary.getLeft());
        return new BinaryExpr(
                binary.getTokenRange().orElse(null),
                left,
                completed(binary.getRight(), subject(left)),
                binary.getOperator());
    }

    private static Expression completed(Expression expression, Expression left) {
        // A node of a null-safe path belongs to one comparison.
        Expression subject = left != null && NullSafe.isIn(left)
                ? ConditionParser.parse(PrintUtil.printNode(left)).getExpr()
                : left;
        if (expression instanceof HalfBinaryExpr half && subject != null) {
            return new BinaryExpr(
                    half.getTokenRange().orElse(null),
                    subject,
                    half.getRight(),
                    half.getOperator().toBinaryExprOperator());
        }
        if (expression instanceof HalfPointFreeExpr half && subject != null) {
            return new PointFreeExpr(
                    half.getTokenRange().orElse(null),
                    subject,
                    half.getRight(),
                    half.getOperator(),
                    half.isNegated(),
                    half.getArg1(),
                    half.getArg2(),
                    half.getArg3(),
                    half.getArg4());
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return new EnclosedExpr(enclosed.getTokenRange().orElse(null), completed(enclosed.getInner(), subject));
        }
        return expression instanceof BinaryExpr binary && Reactions.isLogical(binary)
                ? new BinaryExpr(
                        binary.getTokenRange().orElse(null),
                        completed(binary.getLeft(), subject),
                        completed(binary.getRight(), subject),
                        binary.getOperator())
                : completed(expression);
    }

    /** What the last comparison of an expression compares; null if it is none. */
    private static Expression subject(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return subject(enclosed.getInner());
        }
        if (expression instanceof PointFreeExpr comparison) {
            return comparison.getLeft();
        }
        if (!(expression instanceof BinaryExpr binary)) {
            return null;
        }
        return Reactions.isLogical(binary) ? subject(binary.getRight()) : binary.getLeft();
    }
}
