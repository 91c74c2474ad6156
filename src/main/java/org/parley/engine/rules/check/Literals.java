package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Set;

/** Values that stand in the rules as they are. */
final class Literals {
    /** Small numbers, which a variable of such a type takes without a cast. */
    private static final Set<Class<?>> SMALL = Set.of(byte.class, short.class, char.class);

    private Literals() {}

    static ValueType typeOf(LiteralExpr literal) {
        if (literal instanceof NullLiteralExpr) {
            return ValueType.NULL;
        }
        if (literal instanceof BooleanLiteralExpr) {
            return ValueType.BOOLEAN;
        }
        if (literal instanceof IntegerLiteralExpr) {
            return ValueType.of(int.class);
        }
        if (literal instanceof LongLiteralExpr) {
            return ValueType.of(long.class);
        }
        if (literal instanceof DoubleLiteralExpr) {
            return ValueType.of(double.class);
        }
        if (literal instanceof CharLiteralExpr) {
            return ValueType.of(char.class);
        }
        return literal instanceof StringLiteralExpr || literal instanceof TextBlockLiteralExpr
                ? ValueType.STRING
                : ValueType.UNKNOWN;
    }

    /** True for whole numbers where the compiler takes them although their type is wider. */
    static boolean fits(Expression value, ValueType taker) {
        Expression number = value instanceof UnaryExpr unary ? unary.getExpression() : value;
        return number instanceof IntegerLiteralExpr && SMALL.contains(taker.raw())
                || value instanceof DoubleLiteralExpr literal
                        && taker.raw() == float.class
                        && literal.getValue().toLowerCase().endsWith("f");
    }
}
