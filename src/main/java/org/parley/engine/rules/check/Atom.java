package org.parley.engine.rules.check;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest condition: a path compared with a value.
 *
 * @param path     such as {@code state} or {@code $task.attempts}
 * @param constant the value if it stands in the rule: a number, a text, a truth value, {@link #NULL}, a constant's name
 * @param value    how the value is written, in one form
 * @param text     how the condition is written
 */
record Atom(String path, String operator, Object constant, String value, String text) {
    /** What a null in a rule stands for. */
    static final Object NULL = new Object();

    private static final Map<String, String> OPPOSITE =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
    /** Which comparisons of the same two things never hold together. */
    private static final Map<String, Set<String>> EXCLUDED = Map.of(
            "==", Set.of("!=", "<", ">"),
            "!=", Set.of("=="),
            "<", Set.of("==", ">=", ">"),
            ">", Set.of("==", "<=", "<"),
            "<=", Set.of(">"),
            ">=", Set.of("<"));

    Atom negated() {
        return new Atom(path, OPPOSITE.get(operator), constant, value, "!(%s)".formatted(text));
    }

    /** True if the two never hold together. */
    boolean excludes(Atom other) {
        if (!path.equals(other.path)) {
            return isNull() && other.path.startsWith(path + ".") || other.isNull() && path.startsWith(other.path + ".");
        }
        if (value.equals(other.value)) {
            return EXCLUDED.get(operator).contains(other.operator);
        }
        return constant != null && other.constant != null && (excludesConstant(other) || other.excludesConstant(this));
    }

    private boolean isNull() {
        return constant == NULL && operator.equals("==");
    }

    private boolean excludesConstant(Atom other) {
        if (operator.equals("==")) {
            return other.holdsFor(constant).filter(holds -> !holds).isPresent();
        }
        // Two bounds with nothing between them.
        if (!(constant instanceof BigDecimal bound) || !(other.constant instanceof BigDecimal end)) {
            return false;
        }
        boolean isLower = operator.startsWith(">") && other.operator.startsWith("<");
        int order = bound.compareTo(end);
        return isLower && (order > 0 || order == 0 && !(operator.equals(">=") && other.operator.equals("<=")));
    }

    /** Whether it holds for a value of the path; empty if that cannot be told. */
    Optional<Boolean> holdsFor(Object given) {
        if (constant == null || given == null) {
            return Optional.empty();
        }
        if (operator.equals("==") || operator.equals("!=")) {
            boolean equal = given instanceof BigDecimal one && constant instanceof BigDecimal two
                    ? one.compareTo(two) == 0
                    : given.equals(constant);
            return Optional.of(equal == operator.equals("=="));
        }
        if (!(given instanceof BigDecimal one) || !(constant instanceof BigDecimal two)) {
            return given == NULL ? Optional.of(false) : Optional.empty();
        }
        int order = one.compareTo(two);
        return Optional.of(
                switch (operator) {
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    case ">" -> order > 0;
                    default -> order >= 0;
                });
    }
}
