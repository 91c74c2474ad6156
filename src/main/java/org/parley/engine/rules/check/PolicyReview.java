package org.parley.engine.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.TransitionTable;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.Policies;
import org.parley.engine.rules.PolicyFields;
import org.parley.engine.rules.PolicyPlaces;
import org.parley.engine.rules.PolicyReader;
import org.parley.engine.rules.PolicyReader.Located;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleProblem.Kind;
import org.parley.engine.rules.RuleSet;

/**
 * The policy files, read and remarked upon.
 *
 * @param types names of the types that stand in them
 */
record PolicyReview(Set<String> types, List<RuleProblem> problems) {

    static PolicyReview of(RuleSet source, FactTypes known, PolicyCheck check) {
        List<RuleProblem> problems = new ArrayList<>();
        List<Located> policies = new PolicyReader(known).locate(source, problems);
        twice(policies, problems);
        for (Located each : policies) {
            check.mistakes(each.policy())
                    .forEach(error -> problems.add(each.problem(Kind.POLICY, error.pointer(), error.message())));
            if (each.policy() instanceof TransitionTable table) {
                new Transitions(table, each, problems).check();
            }
        }
        boolean readable = problems.isEmpty();
        Set<String> types = readable ? typesIn(source) : Set.of();
        return new PolicyReview(types, List.copyOf(problems));
    }

    /** A type stands for one policy, unless its policies stand in a list or have keys. */
    private static void twice(List<Located> policies, List<RuleProblem> problems) {
        Map<String, Located> first = new HashMap<>();
        for (Located each : policies) {
            String type = each.policy().getName();
            String name = nameOf(each.policy());
            boolean inList = each.pointer().lastIndexOf('/') > 0;
            Located before = inList && name.isEmpty() ? null : first.putIfAbsent(type + " " + name, each);
            if (before != null) {
                problems.add(each.problem(
                        Kind.DUPLICATE,
                        "",
                        "a %s already stands at %s:%d"
                                .formatted(
                                        name.isEmpty() ? type : "%s %s".formatted(type, name),
                                        before.file(),
                                        before.places().lineOf(before.pointer()))));
            }
        }
    }

    private static String nameOf(Policy policy) {
        return PolicyFields.rowKeyOf(policy.getClass())
                .map(key ->
                        Policies.values(policy).path(PolicyFields.nameOf(key)).asText())
                .orElse("");
    }

    private static Set<String> typesIn(RuleSet source) {
        return source.policies()
                .flatMap(file -> PolicyPlaces.of(file.getValue()).names())
                .collect(Collectors.toSet());
    }
}
