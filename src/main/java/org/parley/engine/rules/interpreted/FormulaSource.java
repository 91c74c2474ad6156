package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import org.parley.engine.interpreter.Code;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.rules.ConditionParser;

/**
 * What the translation of an expression depends on, beside its text and the functions of its package.
 *
 * @param isCondition true if it is true or false in the way of conditions, false if it is a value
 * @param fact        type of the fact that it is about; null if it is about none
 * @param used        the variables that it uses, in order of their first use
 */
record FormulaSource(boolean isCondition, JavaType fact, List<Used> used) {
    record Used(String name, JavaType type) {
        Binding binding() {
            return new Binding(null, type, null, false, null);
        }
    }

    Evaluation translate(String text, Functions functions) {
        Bindings bindings = new Bindings();
        used.forEach(each -> bindings.add(each.name, each.binding()));
        PatternSurroundings surroundings = new PatternSurroundings(functions, bindings, fact);
        Expression expression = ConditionParser.parse(text).getExpr();
        Code code = isCondition
                ? PredicateTranslator.translate(expression, surroundings)
                : surroundings
                        .translator()
                        .translate(expression, surroundings.scope())
                        .code();
        return surroundings.evaluation(code);
    }
}
