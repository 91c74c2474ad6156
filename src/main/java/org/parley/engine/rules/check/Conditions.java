package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.OOPathExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.parley.engine.rules.RuleProblem.Kind;
import org.parley.engine.rules.check.PatternUse.Constraint;
import org.parley.engine.rules.check.PatternUse.Role;

/** Goes through the conditions of a rule: what they bind, and what does not fit together. */
final class Conditions {
    private final Context context;
    private final CheckedFile file;
    private final Remarks remarks;
    private final Accumulates accumulates;
    private final List<PatternUse> patterns = new ArrayList<>();
    private final Map<String, Spot> facts = new LinkedHashMap<>();

    /** @param remarks on the rule as a whole */
    Conditions(Context context, Remarks remarks) {
        this.context = context;
        this.file = context.file();
        this.remarks = remarks;
        this.accumulates = new Accumulates(context);
    }

    List<PatternUse> patterns() {
        return patterns;
    }

    /** Where each fact is bound to a variable. */
    Map<String, Spot> facts() {
        return facts;
    }

    void read(BaseDescr descr, Scope scope) {
        read(descr, scope, Role.MATCHES);
    }

    private void read(BaseDescr descr, Scope scope, Role role) {
        if (descr instanceof PatternDescr pattern) {
            int before = remarks.problems().size();
            remarks.reading(file.spot(pattern), () -> pattern(pattern, scope, role));
            if (remarks.problems().size() > before) {
                // What it would have bound is not known.
                scope.declareAnything();
            }
        } else if (descr instanceof AndDescr all) {
            all.getDescrs().forEach(each -> read(each, scope, role));
        } else if (descr instanceof NotDescr not) {
            Role inside = role == Role.MATCHES && isSingle(not) ? Role.ABSENT : Role.INSIDE;
            Scope inner = scope.inner();
            not.getDescrs().forEach(each -> read(each, inner, inside));
        } else if (descr instanceof EvalDescr eval) {
            Forbidden.eval(file.spot(eval), remarks);
        } else if (descr instanceof ConditionalElementDescr element) {
            // What an alternative or an exists binds is seen by some of the others; the compiler knows which.
            element.getDescrs().forEach(each -> read(each, scope, Role.INSIDE));
        }
    }

    private static boolean isSingle(NotDescr not) {
        return not.getDescrs().size() == 1 && not.getDescrs().get(0) instanceof PatternDescr;
    }

    private void pattern(PatternDescr pattern, Scope scope, Role role) {
        String name = pattern.getObjectType();
        if (name == null) {
            NotTaken.path(file.spot(pattern), remarks);
            scope.declareAnything();
            return;
        }
        ValueType type = context.types().find(name).orElse(ValueType.UNKNOWN);
        boolean isQuery = context.declarations().isQuery(file.descr(), name);
        if (!type.isKnown() && !isQuery) {
            int begin = Math.max(0, pattern.getStartCharacter());
            context.unknownType(remarks, file.spot(Math.max(begin, file.text().indexOf(name, begin))), name);
        }
        ValueType source = source(pattern, type, scope);
        if (isQuery) {
            scope.declareAnything();
        }
        // The brackets of an accumulate see its results, which are bound by now; a pattern binds itself first.
        bindFact(pattern.getIdentifier(), type.isKnown() ? type : source, file.spot(pattern), scope);
        List<Constraint> constraints = new ArrayList<>();
        Scope inside = scope.of(type);
        for (BaseDescr each : pattern.getDescrs()) {
            if (each instanceof ExprConstraintDescr constraint
                    && constraint.getType() == ExprConstraintDescr.Type.NAMED) {
                constraint(constraint, scope, inside).ifPresent(constraints::add);
            } else {
                scope.declareAnything();
            }
        }
        patterns.add(new PatternUse(
                pattern, type, role, pattern.getSource() == null && !isQuery, constraints, file.spot(pattern)));
    }

    private Optional<Constraint> constraint(ExprConstraintDescr constraint, Scope scope, Scope inside) {
        Fragment fragment = file.fragment(constraint, constraint.getExpression());
        Remarks here = remarks.in(fragment);
        Typing typing = new Typing(context, here);
        Optional<DrlxExpression> parsed = JavaText.condition(here);
        parsed.ifPresent(each -> {
            Expression expression = each.getExpr();
            boolean binds = each.getBind() != null;
            if (NotTaken.expression(expression, here)) {
                scope.declareAnything();
                return;
            }
            if (!binds || isComparison(expression)) {
                typing.condition(expression, inside);
            }
            if (binds) {
                Expression bound = isComparison(expression) ? Operators.subject(expression) : expression;
                scope.declare(each.getBind().asString(), typing.of(bound, inside));
            }
        });
        return parsed.filter(each -> !(each.getExpr() instanceof OOPathExpr))
                .map(each -> new Constraint(each, fragment));
    }

    static boolean isComparison(Expression expression) {
        return expression instanceof BinaryExpr || expression instanceof PointFreeExpr;
    }

    private void bindFact(String name, ValueType type, Spot spot, Scope scope) {
        if (name != null) {
            scope.declare(name, type);
            facts.putIfAbsent(name, spot);
        }
    }

    /** What a pattern looks into, if not among the facts. */
    private ValueType source(PatternDescr pattern, ValueType type, Scope scope) {
        if (pattern.getSource() instanceof FromDescr from) {
            String text = from.getExpression();
            Remarks here = remarks.in(file.fragment(text, pattern.getStartCharacter()));
            ValueType given = JavaText.expression(here)
                    .map(each -> new Typing(context, here).of(each, scope.inner(Scope.Place.CONDITION)))
                    .orElse(ValueType.UNKNOWN);
            return checked(pattern, type, Elements.from(given), here);
        }
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            Scope inner = scope.inner();
            if (accumulate.getInput() != null) {
                read(accumulate.getInput(), inner, Role.INSIDE);
            }
            ValueType result = ValueType.UNKNOWN;
            for (AccumulateDescr.AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
                result = accumulates.result(call, accumulate, inner, remarks);
                if (call.getBind() != null) {
                    scope.declare(call.getBind(), result);
                }
            }
            boolean bindsItself = accumulate.getFunctions().stream().anyMatch(call -> call.getBind() != null);
            return bindsItself ? ValueType.UNKNOWN : checked(pattern, type, result, remarks);
        }
        if (pattern.getSource() instanceof CollectDescr collect) {
            read(collect.getInputPattern(), scope.inner(), Role.INSIDE);
        }
        return ValueType.UNKNOWN;
    }

    private ValueType checked(PatternDescr pattern, ValueType type, ValueType given, Remarks here) {
        if (type.excludes(given)) {
            remarks.add(
                    Kind.NEVER_MATCHES,
                    file.spot(pattern),
                    "what comes from here is %s, never %s".formatted(Texts.a(given), Texts.a(type)),
                    null);
        }
        return given;
    }
}
