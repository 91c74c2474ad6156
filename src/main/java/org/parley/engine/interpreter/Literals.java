package org.parley.engine.interpreter;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;

/** The values that stand in the source as they are. */
final class Literals {
    private Literals() {}

    static Typed translate(LiteralExpr literal) {
        try {
            return value(literal);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new Untranslatable(literal, "%s is no number".formatted(SourceText.of(literal)));
        }
    }

    private static Typed value(LiteralExpr literal) {
        if (literal instanceof NullLiteralExpr) {
            return Typed.constant(JavaType.NULL, null);
        }
        if (literal instanceof BooleanLiteralExpr bool) {
            return Typed.constant(JavaType.BOOLEAN, bool.getValue());
        }
        if (literal instanceof TextBlockLiteralExpr block) {
            return Typed.constant(JavaType.STRING, block.asString().intern());
        }
        if (literal instanceof IntegerLiteralExpr integer) {
            return number(literal, int.class, integer.asNumber());
        }
        if (literal instanceof LongLiteralExpr integer) {
            return number(literal, long.class, integer.asNumber());
        }
        if (literal instanceof DoubleLiteralExpr real) {
            return real.getValue().toLowerCase(java.util.Locale.ROOT).endsWith("f")
                            && !real.getValue().startsWith("0x")
                    ? Typed.constant(
                            JavaType.of(float.class),
                            Float.parseFloat(real.getValue().replace("_", "")))
                    : Typed.constant(JavaType.of(double.class), real.asDouble());
        }
        if (literal instanceof CharLiteralExpr character) {
            return Typed.constant(JavaType.of(char.class), character.asChar());
        }
        return Typed.constant(
                JavaType.STRING, ((StringLiteralExpr) literal).asString().intern());
    }

    /** The parser reads -2147483648 as the negative of a number that is no int. */
    private static Typed number(LiteralExpr literal, Class<?> type, Number value) {
        if (type == int.class && value instanceof Integer || type == long.class && value instanceof Long) {
            return Typed.constant(JavaType.of(type), value);
        }
        return Typed.constant(
                JavaType.of(type), type == int.class ? (Object) Integer.MIN_VALUE : (Object) Long.MIN_VALUE);
    }
}
