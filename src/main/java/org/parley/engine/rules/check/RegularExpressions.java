package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.engine.interpreter.BoundedRegex;
import org.parley.engine.rules.RuleProblem.Kind;

/** Compiles the regular expressions that stand in rules, so that none fails when a rule is tried. */
final class RegularExpressions {
    private static final Set<String> OF_TEXTS = Set.of("matches", "replaceAll", "replaceFirst", "split");

    private RegularExpressions() {}

    /** Remarks if the method takes a regular expression first and is given none. */
    static void ofCall(Class<?> owner, String method, List<Expression> given, Remarks remarks) {
        boolean takesOne = owner == String.class && OF_TEXTS.contains(method)
                || owner == Pattern.class && (method.equals("compile") || method.equals("matches"));
        if (takesOne && !given.isEmpty()) {
            check(given.get(0), remarks);
        }
    }

    /** Remarks if a text that stands in the rule is no regular expression. */
    static void check(Expression expression, Remarks remarks) {
        if (expression instanceof StringLiteralExpr text) {
            BoundedRegex.mistake(text.asString()).ifPresent(mistake -> remarks.add(Kind.SYNTAX, expression, mistake));
        }
    }
}
