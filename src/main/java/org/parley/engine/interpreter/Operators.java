package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Set;

/** The operators of Java, with its promotions (JLS 15.15 to 15.24). */
final class Operators {
    private static final Set<BinaryExpr.Operator> EQUALITY =
            Set.of(BinaryExpr.Operator.EQUALS, BinaryExpr.Operator.NOT_EQUALS);

    private Operators() {}

    static Typed binary(Node node, BinaryExpr.Operator operator, Typed left, Typed right) {
        Typed result = combine(node, operator, left, right);
        if (!left.constant() || !right.constant() || isDivisionByZero(operator, right)) {
            return result;
        }
        Object value = result.value();
        return Typed.constant(result.type(), value instanceof String text ? text.intern() : value);
    }

    private static boolean isDivisionByZero(BinaryExpr.Operator operator, Typed right) {
        return (operator == BinaryExpr.Operator.DIVIDE || operator == BinaryExpr.Operator.REMAINDER)
                && right.value() instanceof Number number
                && number.doubleValue() == 0;
    }

    private static Typed combine(Node node, BinaryExpr.Operator operator, Typed left, Typed right) {
        Code one = left.code();
        Code two = right.code();
        if (operator == BinaryExpr.Operator.AND || operator == BinaryExpr.Operator.OR) {
            Code first = truth(node, left);
            Code second = truth(node, right);
            return operator == BinaryExpr.Operator.AND
                    ? Typed.of(JavaType.BOOLEAN, frame -> (boolean) first.run(frame) && (boolean) second.run(frame))
                    : Typed.of(JavaType.BOOLEAN, frame -> (boolean) first.run(frame) || (boolean) second.run(frame));
        }
        if (operator == BinaryExpr.Operator.PLUS
                && (left.type().is(String.class) || right.type().is(String.class))) {
            requireValue(node, left);
            requireValue(node, right);
            return Typed.of(JavaType.STRING, frame -> BoundedText.concat(text(one.run(frame)), text(two.run(frame))));
        }
        if (EQUALITY.contains(operator)) {
            return equality(node, operator == BinaryExpr.Operator.EQUALS, left, right);
        }
        if (isTruth(left) && isTruth(right)) {
            return logical(node, operator, left, right);
        }
        requireNumber(node, operator, left);
        requireNumber(node, operator, right);
        if (isShift(operator)) {
            return shift(node, operator, left, right);
        }
        JavaType promoted =
                JavaType.of(Primitives.promoted(left.type().raw(), right.type().raw()));
        Code first = Conversions.convert(left, promoted).code();
        Code second = Conversions.convert(right, promoted).code();
        Code comparison = Arithmetic.comparison(operator, promoted.raw(), first, second);
        if (comparison != null) {
            return Typed.of(JavaType.BOOLEAN, comparison);
        }
        Code code = Arithmetic.operation(operator, promoted.raw(), first, second);
        if (code == null) {
            throw new Untranslatable(
                    node, "%s is not for %s and %s".formatted(operator.asString(), left.type(), right.type()));
        }
        return Typed.of(promoted, code);
    }

    private static String text(Object value) {
        return value instanceof String known ? known : BoundedText.of(value);
    }

    private static Typed equality(Node node, boolean equal, Typed left, Typed right) {
        boolean primitive = left.type().isPrimitive() || right.type().isPrimitive();
        if (primitive && isNumber(left) && isNumber(right)) {
            JavaType promoted = JavaType.of(
                    Primitives.promoted(left.type().raw(), right.type().raw()));
            return Typed.of(
                    JavaType.BOOLEAN,
                    Arithmetic.equality(
                            equal,
                            promoted.raw(),
                            Conversions.convert(left, promoted).code(),
                            Conversions.convert(right, promoted).code()));
        }
        if (primitive && isTruth(left) && isTruth(right)) {
            Code one = truth(node, left);
            Code two = truth(node, right);
            return Typed.of(JavaType.BOOLEAN, frame -> ((boolean) one.run(frame) == (boolean) two.run(frame)) == equal);
        }
        if (primitive || !isComparable(left.type(), right.type())) {
            throw new Untranslatable(node, "%s and %s are never the same".formatted(left.type(), right.type()));
        }
        Code one = left.code();
        Code two = right.code();
        return Typed.of(JavaType.BOOLEAN, frame -> (one.run(frame) == two.run(frame)) == equal);
    }

    private static boolean isComparable(JavaType left, JavaType right) {
        return left.isNull() || right.isNull() || Conversions.isCastable(left, right);
    }

    /** {@code &}, {@code |} and {@code ^} on truth values. */
    private static Typed logical(Node node, BinaryExpr.Operator operator, Typed left, Typed right) {
        Code one = truth(node, left);
        Code two = truth(node, right);
        return Typed.of(
                JavaType.BOOLEAN,
                switch (operator) {
                    case BINARY_AND -> frame -> (boolean) one.run(frame) & (boolean) two.run(frame);
                    case BINARY_OR -> frame -> (boolean) one.run(frame) | (boolean) two.run(frame);
                    case XOR -> frame -> (boolean) one.run(frame) ^ (boolean) two.run(frame);
                    default ->
                        throw new Untranslatable(node, "%s is not for truth values".formatted(operator.asString()));
                });
    }

    private static boolean isShift(BinaryExpr.Operator operator) {
        return operator == BinaryExpr.Operator.LEFT_SHIFT
                || operator == BinaryExpr.Operator.SIGNED_RIGHT_SHIFT
                || operator == BinaryExpr.Operator.UNSIGNED_RIGHT_SHIFT;
    }

    private static Typed shift(Node node, BinaryExpr.Operator operator, Typed left, Typed right) {
        JavaType type = JavaType.of(Primitives.promoted(left.type().raw(), int.class));
        JavaType distance = JavaType.of(Primitives.promoted(right.type().raw(), int.class));
        if (Primitives.promoted(type.raw(), distance.raw()) != int.class
                && Primitives.promoted(type.raw(), distance.raw()) != long.class) {
            throw new Untranslatable(node, "%s is for whole numbers".formatted(operator.asString()));
        }
        return Typed.of(
                type,
                Arithmetic.shift(
                        operator,
                        type.raw(),
                        Conversions.convert(left, type).code(),
                        Conversions.numeric(right.code(), long.class)));
    }

    static Typed unary(UnaryExpr node, Typed operand) {
        if (node.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            Code code = truth(node, operand);
            return operand.as(JavaType.BOOLEAN, frame -> !(boolean) code.run(frame));
        }
        if (!isNumber(operand)) {
            throw new Untranslatable(
                    node, "%s is not for %s".formatted(node.getOperator().asString(), operand.type()));
        }
        JavaType type = JavaType.of(Primitives.promoted(operand.type().raw(), int.class));
        Typed number = Conversions.convert(operand, type);
        boolean lowest =
                node.getExpression() instanceof IntegerLiteralExpr literal && !(literal.asNumber() instanceof Integer)
                        || node.getExpression() instanceof LongLiteralExpr large && !(large.asNumber() instanceof Long);
        Code code = number.code();
        return switch (node.getOperator()) {
            case PLUS -> number;
            case MINUS -> lowest ? number : number.as(type, Arithmetic.negation(type.raw(), code));
            case BITWISE_COMPLEMENT ->
                number.as(
                        type, type.is(long.class) ? frame -> ~(long) code.run(frame) : frame -> ~(int) code.run(frame));
            default -> throw new Untranslatable(node, "this is not interpreted: " + SourceText.of(node));
        };
    }

    private static Code truth(Node node, Typed value) {
        return Conversions.assign(node, value, JavaType.BOOLEAN).code();
    }

    private static boolean isTruth(Typed value) {
        return value.type().unboxed().is(boolean.class);
    }

    private static boolean isNumber(Typed value) {
        return Primitives.isNumeric(value.type().raw());
    }

    private static void requireNumber(Node node, BinaryExpr.Operator operator, Typed value) {
        if (!isNumber(value)) {
            throw new Untranslatable(node, "%s is not for %s".formatted(operator.asString(), value.type()));
        }
    }

    private static void requireValue(Node node, Typed value) {
        if (value.type().is(void.class)) {
            throw new Untranslatable(node, "this gives no value");
        }
    }
}
