package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.Optional;
import org.parley.engine.input.Nearest;
import org.parley.engine.rules.RuleProblem.Kind;

/** Finds comparisons that make no sense, such as that of a constant with its name, which Drools lets through. */
final class Comparisons {
    private final Remarks remarks;

    Comparisons(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Remarks if the two are never equal. */
    void equality(Expression left, ValueType one, Expression right, ValueType two) {
        equality(left, left, one, right, two);
    }

    /** Remarks on an element of a list, if what is looked for is never equal to it. */
    void oneOf(Expression subject, ValueType one, Expression element, ValueType two) {
        equality(element, subject, one, element, two);
    }

    private void equality(Expression place, Expression left, ValueType one, Expression right, ValueType two) {
        if (one.isNull() && two.isPrimitive() || two.isNull() && one.isPrimitive()) {
            Expression value = one.isNull() ? right : left;
            remarks.add(
                    Kind.WRONG_TYPE,
                    value,
                    "%s is %s and never null".formatted(Texts.of(value), Texts.a(one.isNull() ? two : one)));
        } else if (one.excludes(two) && !(one.isNumber() && two.isNumber())) {
            Optional<String> meant = constant(one, right).or(() -> constant(two, left));
            String message = "%s is %s and %s %s: they are never equal"
                    .formatted(Texts.of(left), Texts.a(one), Texts.of(right), Texts.a(two));
            remarks.add(
                    Kind.WRONG_TYPE,
                    place,
                    meant.map(each -> Texts.meant(message, each)).orElse(message),
                    meant.orElse(null));
        }
    }

    /** The constant of an enum whose name somebody has put into quotes. */
    private static Optional<String> constant(ValueType type, Expression value) {
        return type.isEnum() && value instanceof StringLiteralExpr text
                ? new Nearest(Members.constants(type.raw()))
                        .find(text.getValue())
                        .map(name -> type + "." + name)
                : Optional.empty();
    }

    /** Remarks if neither of the two comes before the other. */
    void order(Expression left, ValueType one, Expression right, ValueType two) {
        if (one.isClass() && two.isClass() && !areOrdered(one, two)) {
            remarks.add(
                    Kind.WRONG_TYPE,
                    left,
                    "%s is %s and %s %s: they cannot be compared"
                            .formatted(Texts.of(left), Texts.a(one), Texts.of(right), Texts.a(two)));
        }
    }

    private static boolean areOrdered(ValueType one, ValueType two) {
        return one.isNumber() && two.isNumber()
                || one.raw() == Object.class
                || two.raw() == Object.class
                || !one.excludes(two)
                        && Comparable.class.isAssignableFrom(one.box())
                        && Comparable.class.isAssignableFrom(two.box());
    }
}
