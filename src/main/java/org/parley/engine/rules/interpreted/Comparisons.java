package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.drools.model.Index.ConstraintType;
import org.drools.modelcompiler.util.EvaluationUtil;
import org.parley.engine.interpreter.Code;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.Typed;
import org.parley.engine.interpreter.Untranslatable;

/** Comparisons as constraints mean them: by value, and null is less than nothing. */
final class Comparisons {
    static final Map<BinaryExpr.Operator, ConstraintType> TYPES = Map.of(
            BinaryExpr.Operator.EQUALS, ConstraintType.EQUAL,
            BinaryExpr.Operator.NOT_EQUALS, ConstraintType.NOT_EQUAL,
            BinaryExpr.Operator.LESS, ConstraintType.LESS_THAN,
            BinaryExpr.Operator.LESS_EQUALS, ConstraintType.LESS_OR_EQUAL,
            BinaryExpr.Operator.GREATER, ConstraintType.GREATER_THAN,
            BinaryExpr.Operator.GREATER_EQUALS, ConstraintType.GREATER_OR_EQUAL);

    private Comparisons() {}

    static Code translate(Node node, BinaryExpr.Operator operator, Typed left, Typed right) {
        requireComparable(node, left.type(), right.type());
        boolean numbers = isNumber(left.type()) && isNumber(right.type());
        return switch (operator) {
            case EQUALS -> equal(numbers, left.code(), right.code());
            case NOT_EQUALS -> {
                Code equal = equal(numbers, left.code(), right.code());
                yield frame -> !(boolean) equal.run(frame);
            }
            default -> {
                requireOrdered(node, left.type());
                requireOrdered(node, right.type());
                yield numbers ? ofNumbers(operator, left, right) : ofComparables(operator, left.code(), right.code());
            }
        };
    }

    private static Code equal(boolean numbers, Code left, Code right) {
        return numbers
                ? frame -> EvaluationUtil.areNumbersNullSafeEquals((Number) left.run(frame), (Number) right.run(frame))
                : frame -> EvaluationUtil.areNullSafeEquals(left.run(frame), right.run(frame));
    }

    private static Code ofNumbers(BinaryExpr.Operator operator, Typed left, Typed right) {
        Code one = left.code();
        Code two = right.code();
        if (left.type().boxed().raw() == Long.class && right.type().boxed().raw() == Long.class) {
            return switch (operator) {
                case LESS -> frame -> EvaluationUtil.lessThanNumbers((Long) one.run(frame), (Long) two.run(frame));
                case LESS_EQUALS ->
                    frame -> EvaluationUtil.lessOrEqualNumbers((Long) one.run(frame), (Long) two.run(frame));
                case GREATER ->
                    frame -> EvaluationUtil.greaterThanNumbers((Long) one.run(frame), (Long) two.run(frame));
                default -> frame -> EvaluationUtil.greaterOrEqualNumbers((Long) one.run(frame), (Long) two.run(frame));
            };
        }
        return switch (operator) {
            case LESS -> frame -> EvaluationUtil.lessThanNumbers((Number) one.run(frame), (Number) two.run(frame));
            case LESS_EQUALS ->
                frame -> EvaluationUtil.lessOrEqualNumbers((Number) one.run(frame), (Number) two.run(frame));
            case GREATER ->
                frame -> EvaluationUtil.greaterThanNumbers((Number) one.run(frame), (Number) two.run(frame));
            default -> frame -> EvaluationUtil.greaterOrEqualNumbers((Number) one.run(frame), (Number) two.run(frame));
        };
    }

    private static Code ofComparables(BinaryExpr.Operator operator, Code one, Code two) {
        return switch (operator) {
            case LESS ->
                frame -> EvaluationUtil.lessThan((Comparable<?>) one.run(frame), (Comparable<?>) two.run(frame));
            case LESS_EQUALS ->
                frame -> EvaluationUtil.lessOrEqual((Comparable<?>) one.run(frame), (Comparable<?>) two.run(frame));
            case GREATER ->
                frame -> EvaluationUtil.greaterThan((Comparable<?>) one.run(frame), (Comparable<?>) two.run(frame));
            default ->
                frame -> EvaluationUtil.greaterOrEqual((Comparable<?>) one.run(frame), (Comparable<?>) two.run(frame));
        };
    }

    private static void requireComparable(Node node, JavaType left, JavaType right) {
        if (isBig(left) || isBig(right)) {
            throw new Untranslatable(node, "BigDecimal and BigInteger are compared in a function: a.compareTo(b)");
        }
        boolean possible = isNumber(left) && isNumber(right)
                || left.isNull()
                || right.isNull()
                || left.overlaps(right)
                || left.raw().isInterface() && !isNumber(right)
                || right.raw().isInterface() && !isNumber(left);
        if (!possible) {
            throw new Untranslatable(node, "%s and %s cannot be compared".formatted(left, right));
        }
    }

    private static void requireOrdered(Node node, JavaType type) {
        if (!type.isNull() && !Comparable.class.isAssignableFrom(type.boxed().raw())) {
            throw new Untranslatable(node, "%s has no order".formatted(type));
        }
    }

    private static boolean isBig(JavaType type) {
        return type.raw() == BigDecimal.class || type.raw() == BigInteger.class;
    }

    static boolean isNumber(JavaType type) {
        return Number.class.isAssignableFrom(type.boxed().raw());
    }
}
