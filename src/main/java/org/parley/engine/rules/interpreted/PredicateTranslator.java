package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.parley.engine.interpreter.Code;
import org.parley.engine.interpreter.ExpressionTranslator;
import org.parley.engine.interpreter.Typed;
import org.parley.engine.interpreter.Untranslatable;

/** Translates expressions that are true or false, with the comparisons that only conditions have. */
final class PredicateTranslator {
    private PredicateTranslator() {}

    /** @throws Untranslatable if it is wrong */
    static Code translate(Expression expression, PatternSurroundings surroundings) {
        if (expression instanceof EnclosedExpr enclosed) {
            return translate(enclosed.getInner(), surroundings);
        }
        if (expression instanceof HalfBinaryExpr || expression instanceof HalfPointFreeExpr) {
            throw new Untranslatable(expression, "the left side is missing; write it again");
        }
        if (expression instanceof BinaryExpr binary && Reactions.isLogical(binary)) {
            Code left = translate(binary.getLeft(), surroundings);
            Code right = translate(binary.getRight(), surroundings);
            return binary.getOperator() == BinaryExpr.Operator.AND
                    ? frame -> (boolean) left.run(frame) && (boolean) right.run(frame)
                    : frame -> (boolean) left.run(frame) || (boolean) right.run(frame);
        }
        if (expression instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            Code inner = translate(unary.getExpression(), surroundings);
            return frame -> !(boolean) inner.run(frame);
        }
        ExpressionTranslator translator = surroundings.translator();
        if (expression instanceof BinaryExpr binary && Comparisons.TYPES.containsKey(binary.getOperator())) {
            return Comparisons.translate(
                    binary,
                    binary.getOperator(),
                    translator.translate(binary.getLeft(), surroundings.scope()),
                    translator.translate(binary.getRight(), surroundings.scope()));
        }
        if (expression instanceof PointFreeExpr comparison) {
            return NamedOperators.translate(comparison, translator, surroundings.scope());
        }
        Typed value = translator.translate(expression, surroundings.scope());
        if (value.type().boxed().raw() != Boolean.class) {
            throw new Untranslatable(expression, "a condition is true or false, this is a %s".formatted(value.type()));
        }
        return value.code();
    }
}
