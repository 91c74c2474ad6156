package org.parley.engine.rules.interpreted;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.HashMap;
import java.util.Map;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.printer.PrintUtil;
import org.parley.engine.rules.ConditionParser;

/** What the variables of one pattern are bound to: {@code $age} to {@code age}. */
final class OwnValues {
    private final Map<String, String> values;

    private OwnValues(Map<String, String> values) {
        this.values = values;
    }

    static OwnValues of(PatternDescr pattern) {
        Map<String, String> values = new HashMap<>();
        values.put(pattern.getIdentifier(), "this");
        for (BaseDescr constraint : PatternTranslator.constraints(pattern)) {
            try {
                DrlxExpression parsed = ConditionParser.parse(constraint.getText());
                if (parsed.getBind() != null) {
                    values.put(parsed.getBind().asString(), PrintUtil.printNode(value(parsed.getExpr())));
                }
            } catch (ParseProblemException e) {
                // It is told where the pattern is translated.
                continue;
            }
        }
        return new OwnValues(values);
    }

    private static Expression value(Expression expression) {
        return ConstraintTranslator.strip(expression) instanceof BinaryExpr binary
                        && Comparisons.TYPES.containsKey(binary.getOperator())
                ? ConstraintTranslator.leftmost(binary)
                : expression;
    }

    /** The expression with the values in place of the variables: the engine computes it from the fact alone. */
    Expression inlined(Expression expression) {
        for (NameExpr name : expression.findAll(NameExpr.class)) {
            String value = values.get(name.getNameAsString());
            if (value != null) {
                name.replace(ConditionParser.parse("(" + value + ")").getExpr());
            }
        }
        return expression;
    }
}
