package org.parley.engine.rules.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Gathered;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Quiescent;
import org.parley.engine.fact.Settled;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleProblem.Kind;
import org.parley.engine.rules.check.PatternUse.Role;

/** Finds patterns on types of which there is never anything: no command, no policy, inserted by no rule. */
final class Reachability {
    /** What the engine inserts by itself. */
    private static final List<Class<?>> OF_ENGINE = List.of(Gathered.class, Settled.class, Quiescent.class);

    private final List<ValueType> available = new ArrayList<>();

    private Reachability(FactTypes types, Set<String> policies) {
        OF_ENGINE.forEach(type -> available.add(ValueType.of(type)));
        types.all().stream()
                .filter(type -> Command.class.isAssignableFrom(type)
                        || Policy.class.isAssignableFrom(type) && policies.contains(type.getSimpleName()))
                .forEach(type -> available.add(ValueType.of(type)));
    }

    /** @param policies the types that stand in policy files */
    static void check(Collection<FileReview> files, FactTypes types, Set<String> policies, List<RuleProblem> problems) {
        Reachability reachability = new Reachability(types, policies);
        files.forEach(file -> file.rules().forEach(rule -> reachability.available.addAll(rule.inserted())));
        boolean allKnown = reachability.available.stream().allMatch(ValueType::isKnown);
        if (allKnown) {
            files.forEach(file -> file.rules()
                    .forEach(rule -> rule.patterns().stream()
                            .filter(reachability::isEmpty)
                            .forEach(pattern -> problems.add(problem(file, rule, pattern)))));
        }
    }

    /** What a rule file declares may come from outside. */
    private boolean isEmpty(PatternUse pattern) {
        return pattern.role() == Role.MATCHES
                && pattern.fromFacts()
                && pattern.type().isClass()
                && available.stream().noneMatch(each -> pattern.type().takes(each) || each.takes(pattern.type()));
    }

    private static RuleProblem problem(FileReview file, RuleReview rule, PatternUse pattern) {
        boolean isPolicy = Policy.class.isAssignableFrom(pattern.type().raw());
        String message = isPolicy
                ? "the rule never fires: no policy file has %s".formatted(Texts.a(pattern.type()))
                : "the rule never fires: nothing inserts %s; it is no command and no policy"
                        .formatted(Texts.a(pattern.type()));
        return new RuleProblem(
                Kind.NEVER_INSERTED,
                file.file().path(),
                pattern.spot().line(),
                pattern.spot().column(),
                rule.descr().getName(),
                message,
                null);
    }
}
