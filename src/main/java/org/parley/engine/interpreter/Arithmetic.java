package org.parley.engine.interpreter;

import com.github.javaparser.ast.expr.BinaryExpr;

/** What operators do with two numbers of one type. */
final class Arithmetic {
    private Arithmetic() {}

    /** Null if it is no operator that gives a number. */
    static Code operation(BinaryExpr.Operator operator, Class<?> type, Code one, Code two) {
        if (type == int.class) {
            return ofInts(operator, one, two);
        }
        if (type == long.class) {
            return ofLongs(operator, one, two);
        }
        return type == double.class ? ofDoubles(operator, one, two) : ofFloats(operator, one, two);
    }

    private static Code ofInts(BinaryExpr.Operator operator, Code one, Code two) {
        return switch (operator) {
            case PLUS -> frame -> (int) one.run(frame) + (int) two.run(frame);
            case MINUS -> frame -> (int) one.run(frame) - (int) two.run(frame);
            case MULTIPLY -> frame -> (int) one.run(frame) * (int) two.run(frame);
            case DIVIDE -> frame -> (int) one.run(frame) / (int) two.run(frame);
            case REMAINDER -> frame -> (int) one.run(frame) % (int) two.run(frame);
            case BINARY_AND -> frame -> (int) one.run(frame) & (int) two.run(frame);
            case BINARY_OR -> frame -> (int) one.run(frame) | (int) two.run(frame);
            case XOR -> frame -> (int) one.run(frame) ^ (int) two.run(frame);
            default -> null;
        };
    }

    private static Code ofLongs(BinaryExpr.Operator operator, Code one, Code two) {
        return switch (operator) {
            case PLUS -> frame -> (long) one.run(frame) + (long) two.run(frame);
            case MINUS -> frame -> (long) one.run(frame) - (long) two.run(frame);
            case MULTIPLY -> frame -> (long) one.run(frame) * (long) two.run(frame);
            case DIVIDE -> frame -> (long) one.run(frame) / (long) two.run(frame);
            case REMAINDER -> frame -> (long) one.run(frame) % (long) two.run(frame);
            case BINARY_AND -> frame -> (long) one.run(frame) & (long) two.run(frame);
            case BINARY_OR -> frame -> (long) one.run(frame) | (long) two.run(frame);
            case XOR -> frame -> (long) one.run(frame) ^ (long) two.run(frame);
            default -> null;
        };
    }

    private static Code ofDoubles(BinaryExpr.Operator operator, Code one, Code two) {
        return switch (operator) {
            case PLUS -> frame -> (double) one.run(frame) + (double) two.run(frame);
            case MINUS -> frame -> (double) one.run(frame) - (double) two.run(frame);
            case MULTIPLY -> frame -> (double) one.run(frame) * (double) two.run(frame);
            case DIVIDE -> frame -> (double) one.run(frame) / (double) two.run(frame);
            case REMAINDER -> frame -> (double) one.run(frame) % (double) two.run(frame);
            default -> null;
        };
    }

    private static Code ofFloats(BinaryExpr.Operator operator, Code one, Code two) {
        return switch (operator) {
            case PLUS -> frame -> (float) one.run(frame) + (float) two.run(frame);
            case MINUS -> frame -> (float) one.run(frame) - (float) two.run(frame);
            case MULTIPLY -> frame -> (float) one.run(frame) * (float) two.run(frame);
            case DIVIDE -> frame -> (float) one.run(frame) / (float) two.run(frame);
            case REMAINDER -> frame -> (float) one.run(frame) % (float) two.run(frame);
            default -> null;
        };
    }

    /** Null if it is no comparison. */
    static Code comparison(BinaryExpr.Operator operator, Class<?> type, Code one, Code two) {
        boolean integral = type == int.class || type == long.class;
        return switch (operator) {
            case LESS ->
                integral
                        ? frame -> number(one, frame) < number(two, frame)
                        : frame -> real(one, frame) < real(two, frame);
            case LESS_EQUALS ->
                integral
                        ? frame -> number(one, frame) <= number(two, frame)
                        : frame -> real(one, frame) <= real(two, frame);
            case GREATER ->
                integral
                        ? frame -> number(one, frame) > number(two, frame)
                        : frame -> real(one, frame) > real(two, frame);
            case GREATER_EQUALS ->
                integral
                        ? frame -> number(one, frame) >= number(two, frame)
                        : frame -> real(one, frame) >= real(two, frame);
            default -> null;
        };
    }

    static Code equality(boolean equal, Class<?> type, Code one, Code two) {
        return type == int.class || type == long.class
                ? frame -> (number(one, frame) == number(two, frame)) == equal
                : frame -> (real(one, frame) == real(two, frame)) == equal;
    }

    static Code shift(BinaryExpr.Operator operator, Class<?> type, Code one, Code distance) {
        boolean wide = type == long.class;
        return switch (operator) {
            case LEFT_SHIFT ->
                wide
                        ? frame -> (long) one.run(frame) << (long) distance.run(frame)
                        : frame -> (int) one.run(frame) << (long) distance.run(frame);
            case SIGNED_RIGHT_SHIFT ->
                wide
                        ? frame -> (long) one.run(frame) >> (long) distance.run(frame)
                        : frame -> (int) one.run(frame) >> (long) distance.run(frame);
            default ->
                wide
                        ? frame -> (long) one.run(frame) >>> (long) distance.run(frame)
                        : frame -> (int) one.run(frame) >>> (long) distance.run(frame);
        };
    }

    static Code negation(Class<?> type, Code code) {
        if (type == int.class) {
            return frame -> -(int) code.run(frame);
        }
        if (type == long.class) {
            return frame -> -(long) code.run(frame);
        }
        return type == double.class ? frame -> -(double) code.run(frame) : frame -> -(float) code.run(frame);
    }

    private static long number(Code code, Object[] frame) {
        return ((Number) code.run(frame)).longValue();
    }

    private static double real(Code code, Object[] frame) {
        return ((Number) code.run(frame)).doubleValue();
    }
}
