package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;

/**
 * A pattern of a rule, understood.
 *
 * @param role        what it is for
 * @param fromFacts   false if it looks into a value instead of among the facts
 */
record PatternUse(
        PatternDescr descr, ValueType type, Role role, boolean fromFacts, List<Constraint> constraints, Spot spot) {
    /** What a pattern is for. */
    enum Role {
        /** A fact has to be there. */
        MATCHES,
        /** No such fact may be there. */
        ABSENT,
        /** Inside something else: an alternative, an accumulate, an exists. */
        INSIDE
    }

    /** One of the conditions in the brackets, with its place. */
    record Constraint(DrlxExpression expression, Fragment fragment) {}

    /** What has to hold; a property that is only bound is no condition. */
    List<Expression> conditions() {
        return constraints.stream()
                .map(Constraint::expression)
                .filter(each -> each.getBind() == null || Conditions.isComparison(each.getExpr()))
                .map(DrlxExpression::getExpr)
                .toList();
    }

    Optional<String> variable() {
        return Optional.ofNullable(descr.getIdentifier());
    }
}
