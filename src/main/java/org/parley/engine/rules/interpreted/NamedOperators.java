package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.functions.Operator;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import org.parley.engine.interpreter.BoundedRegex;
import org.parley.engine.interpreter.Code;
import org.parley.engine.interpreter.Conversions;
import org.parley.engine.interpreter.ExpressionTranslator;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.Typed;
import org.parley.engine.interpreter.Untranslatable;
import org.parley.engine.interpreter.VisibleVariables;

/** The operators of constraints that are words: {@code memberOf}, {@code contains}, {@code matches} and the like. */
final class NamedOperators {
    private static final Set<String> TEMPORAL = Set.of(
            "after",
            "before",
            "coincides",
            "during",
            "finishedby",
            "finishes",
            "includes",
            "meets",
            "metby",
            "overlappedby",
            "overlaps",
            "startedby",
            "starts");

    private static final String MATCHES = "matches";

    private NamedOperators() {}

    static Code translate(PointFreeExpr comparison, ExpressionTranslator translator, VisibleVariables scope) {
        Operator<Object, Object> operator = operator(comparison);
        Typed left = translator.translate(comparison.getLeft(), scope);
        if (!operator.isCompatibleWithType(left.type().raw())) {
            throw new Untranslatable(
                    comparison,
                    "%s is not for %s".formatted(comparison.getOperator().asString(), left.type()));
        }
        if (operator.getOperatorName().equals(MATCHES)) {
            comparison.getRight().forEach(NamedOperators::mustBeRegex);
        }
        List<Code> right = comparison.getRight().stream()
                .map(each -> operand(operator, left.type(), translator.translate(each, scope)))
                .toList();
        Code value = left.code();
        boolean negated = comparison.isNegated();
        return frame -> {
            Object[] others = new Object[right.size()];
            for (int index = 0; index < others.length; index++) {
                others[index] = right.get(index).run(frame);
            }
            return holds(operator, value.run(frame), others) != negated;
        };
    }

    private static void mustBeRegex(Expression expression) {
        if (expression instanceof StringLiteralExpr text) {
            BoundedRegex.mistake(text.asString()).ifPresent(mistake -> {
                throw new Untranslatable(expression, mistake);
            });
        }
    }

    /** A number among those to compare with is one of the type that it is compared with. */
    private static Code operand(Operator<?, ?> operator, JavaType left, Typed right) {
        if (!operator.requiresCoercion() || !Comparisons.isNumber(left) || !Comparisons.isNumber(right.type())) {
            return right.code();
        }
        Code code = right.code();
        return frame -> Conversions.number(code.run(frame), left);
    }

    private static boolean holds(Operator<Object, Object> operator, Object value, Object... others) {
        boolean matches = operator.getOperatorName().equals(MATCHES);
        try {
            return value instanceof String text && matches
                    ? others[0] instanceof String expression && BoundedRegex.matches(text, expression)
                    : operator.test(value, others);
        } catch (IllegalArgumentException e) {
            if (matches) {
                // It comes from a fact, which may be anything: what is no regular expression matches nothing.
                return false;
            }
            throw e;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Operator<Object, Object> operator(PointFreeExpr comparison) {
        String name = comparison.getOperator().asString();
        if (!Operator.Register.hasOperator(name)) {
            if (TEMPORAL.contains(name)) {
                throw new Untranslatable(
                        comparison,
                        "%s is not taken; compare times: at > $other.at, at <= $other.at.plusSeconds(60)"
                                .formatted(name));
            }
            throw new Untranslatable(
                    comparison,
                    "there is no operator %s in %s; there are %s"
                            .formatted(
                                    name,
                                    PrintUtil.printNode(comparison),
                                    new TreeSet<>(Operator.Register.getOperators())));
        }
        return (Operator<Object, Object>) Operator.Register.getOperator(name);
    }
}
