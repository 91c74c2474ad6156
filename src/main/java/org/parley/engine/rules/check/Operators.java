package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.parley.engine.rules.RuleProblem.Kind;

/** Comparisons and calculations, those that only conditions know among them. */
final class Operators {
    private static final Set<String> EQUAL = Set.of("==", "!=");
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
    private static final Set<String> LOGIC = Set.of("&&", "||");
    private static final Set<String> HOLDS = Set.of("contains", "excludes");
    private static final Set<String> MEMBER = Set.of("memberOf");
    private static final Set<String> TEXT = Set.of("matches", "str", "soundslike");
    private static final String ONE_OF = "in";
    private static final String MATCHES = "matches";

    private final Typing typing;
    private final Remarks remarks;
    private final Comparisons comparisons;

    Operators(Typing typing, Remarks remarks) {
        this.typing = typing;
        this.remarks = remarks;
        this.comparisons = new Comparisons(remarks);
    }

    ValueType of(UnaryExpr expression, Scope scope) {
        if (expression.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            typing.condition(expression.getExpression(), scope);
            return ValueType.BOOLEAN;
        }
        return typing.of(expression.getExpression(), scope);
    }

    ValueType of(BinaryExpr expression, Scope scope) {
        String operator = expression.getOperator().asString();
        Expression left = expression.getLeft();
        Expression right = expression.getRight();
        if (LOGIC.contains(operator)) {
            typing.condition(left, scope);
            half(right, subject(left), scope);
            return ValueType.BOOLEAN;
        }
        ValueType one = typing.of(left, scope);
        ValueType two = typing.of(right, scope);
        if (EQUAL.contains(operator)) {
            comparisons.equality(left, one, right, two);
            return ValueType.BOOLEAN;
        }
        if (ORDER.contains(operator)) {
            comparisons.order(left, one, right, two);
            return ValueType.BOOLEAN;
        }
        return calculate(expression, operator, one, two);
    }

    ValueType of(PointFreeExpr expression, Scope scope) {
        ValueType left = typing.of(expression.getLeft(), scope);
        apply(expression.getLeft(), left, expression.getOperator().asString(), expression.getRight(), scope);
        return ValueType.BOOLEAN;
    }

    /** The number type that holds both. */
    ValueType wider(ValueType one, ValueType two) {
        ValueType wide = ValueType.of(int.class);
        for (Class<?> each : List.of(long.class, float.class, double.class)) {
            Class<?> box = ValueType.of(each).box();
            if (one.box() == box || two.box() == box) {
                wide = ValueType.of(each);
            }
        }
        return wide;
    }

    /** {@code == B} in {@code state == A || == B}. */
    private void half(Expression expression, Expression subject, Scope scope) {
        if (expression instanceof HalfBinaryExpr half) {
            ValueType one = typing.of(subject, scope);
            ValueType two = typing.of(half.getRight(), scope);
            if (EQUAL.contains(half.getOperator().asString())) {
                comparisons.equality(subject, one, half.getRight(), two);
            } else {
                comparisons.order(subject, one, half.getRight(), two);
            }
        } else if (expression instanceof HalfPointFreeExpr half) {
            apply(subject, typing.of(subject, scope), half.getOperator().asString(), half.getRight(), scope);
        } else {
            typing.condition(expression, scope);
        }
    }

    /** What the comparison on the left compares. */
    static Expression subject(Expression left) {
        if (left instanceof EnclosedExpr enclosed) {
            return subject(enclosed.getInner());
        }
        if (left instanceof BinaryExpr binary) {
            return subject(LOGIC.contains(binary.getOperator().asString()) ? binary.getRight() : binary.getLeft());
        }
        return left instanceof PointFreeExpr free ? free.getLeft() : left;
    }

    private void apply(Expression subject, ValueType left, String operator, List<Expression> values, Scope scope) {
        for (Expression value : values) {
            ValueType right = typing.of(value, scope);
            if (operator.equals(MATCHES)) {
                RegularExpressions.check(value, remarks);
            }
            if (operator.equals(ONE_OF)) {
                comparisons.oneOf(subject, left, value, right);
            } else if (HOLDS.contains(operator)) {
                requireContainer(subject, left, operator);
            } else if (MEMBER.contains(operator)) {
                requireContainer(value, right, operator);
            } else if (TEXT.contains(operator) && left.isClass() && !left.isText() && left.raw() != Object.class) {
                remarks.add(
                        Kind.WRONG_TYPE,
                        subject,
                        "%s compares texts, but %s is %s".formatted(operator, Texts.of(subject), Texts.a(left)));
            }
        }
    }

    private void requireContainer(Expression expression, ValueType type, String operator) {
        boolean holds = !type.isClass()
                || type.isText()
                || type.raw().isArray()
                || type.raw() == Object.class
                || Collection.class.isAssignableFrom(type.raw())
                || Map.class.isAssignableFrom(type.raw());
        if (!holds) {
            remarks.add(
                    Kind.WRONG_TYPE,
                    expression,
                    "%s needs a collection, but %s is %s".formatted(operator, Texts.of(expression), Texts.a(type)));
        }
    }

    private ValueType calculate(BinaryExpr expression, String operator, ValueType one, ValueType two) {
        if (operator.equals("+") && (one.isText() || two.isText())) {
            return ValueType.STRING;
        }
        if (!one.isKnown() || !two.isKnown()) {
            return ValueType.UNKNOWN;
        }
        if (one.isBoolean() && two.isBoolean() && Set.of("&", "|", "^").contains(operator)) {
            return ValueType.BOOLEAN;
        }
        if (!one.isNumber() || !two.isNumber()) {
            ValueType wrong = one.isNumber() ? two : one;
            remarks.add(
                    Kind.WRONG_TYPE,
                    expression,
                    "%s calculates with numbers, but %s is %s"
                            .formatted(
                                    operator,
                                    Texts.of(one.isNumber() ? expression.getRight() : expression.getLeft()),
                                    Texts.a(wrong)));
            return ValueType.UNKNOWN;
        }
        return wider(one, two);
    }
}
