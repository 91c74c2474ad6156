package org.parley.engine.rules.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleProblem.Kind;

/**
 * A rule, read and remarked upon.
 *
 * @param inserted types of what it inserts
 */
record RuleReview(RuleDescr descr, List<PatternUse> patterns, List<ValueType> inserted) {
    static RuleReview of(RuleDescr rule, Context context, List<RuleProblem> problems) {
        CheckedFile file = context.file();
        try {
            return read(rule, context, problems);
        } catch (RuntimeException | Error e) {
            Spot spot = file.spot(rule);
            problems.add(RuleProblem.ofThrown(file.path(), spot.line(), spot.column(), rule.getName(), e));
            return new RuleReview(rule, List.of(), List.of(ValueType.UNKNOWN));
        }
    }

    private static RuleReview read(RuleDescr rule, Context context, List<RuleProblem> problems) {
        CheckedFile file = context.file();
        Remarks remarks = new Remarks(file.path(), rule.getName(), file.fragment(rule, rule.getName()), problems);
        rule.getAttributes().values().forEach(each -> {
            Forbidden.attribute(each, file.spot(each), remarks);
            NotTaken.attribute(each, file.spot(each), remarks);
        });
        int before = problems.size();
        Scope scope = Scope.of(Scope.Place.CONDITION);
        if (rule.hasParent()) {
            scope.declareAnything();
        }
        if (rule instanceof QueryDescr query) {
            QueryParameters.of(query, context).forEach(each -> scope.declare(each.name(), each.type(remarks)));
        }
        Conditions conditions = new Conditions(context, remarks);
        if (rule.getLhs() != null) {
            conditions.read(rule.getLhs(), scope);
        }
        List<PatternUse> patterns = conditions.patterns();
        Contradictions.check(patterns, context, remarks);
        if (rule instanceof QueryDescr query && problems.size() == before) {
            QueryParameters.of(query, context).stream()
                    .filter(each -> !scope.used().contains(each.name()))
                    .forEach(each -> each.unused(remarks));
        }
        if (rule instanceof QueryDescr || rule.getConsequence() == null) {
            return new RuleReview(rule, patterns, List.of());
        }
        Optional<Consequence> consequence = Consequence.read(rule, context, scope, remarks);
        consequence.ifPresent(each -> Retriggering.check(patterns, each, context, remarks));
        if (problems.size() == before) {
            unused(conditions.facts(), scope.used(), remarks);
        }
        return new RuleReview(
                rule, patterns, consequence.map(Consequence::inserted).orElse(List.of(ValueType.UNKNOWN)));
    }

    /** A property may be bound only to have the pattern react to it, a fact is bound to be used. */
    private static void unused(Map<String, Spot> facts, Set<String> used, Remarks remarks) {
        facts.forEach((name, spot) -> {
            if (!used.contains(name)) {
                remarks.add(Kind.UNUSED, spot, "%s is bound and never used".formatted(name), null);
            }
        });
    }
}
