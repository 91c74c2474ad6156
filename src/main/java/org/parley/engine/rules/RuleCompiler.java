package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.engine.fact.Policy;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Pointer;

/** Turns the files of a rules folder into a rule base, or says what is wrong with them. */
public final class RuleCompiler {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

    private final PolicyReader policies;
    private final RuleLoader loader;

    /** @param loader the way from rule files to a rule base */
    public RuleCompiler(FactTypes types, RuleLoader loader) {
        this.policies = new PolicyReader(types);
        this.loader = loader;
    }

    /**
     * Compiles the files; if the rules are the same as before, only the policies are read.
     *
     * @param before what is active; null if nothing is
     * @throws RulesRejected with every problem found
     */
    public RuleBase compile(RuleSet source, RuleBase before) throws RulesRejected {
        try {
            return translate(source, before);
        } catch (RuntimeException | Error e) {
            throw new RulesRejected(List.of(RuleProblem.ofAll(RuleProblem.reason(e))));
        }
    }

    private RuleBase translate(RuleSet source, RuleBase before) throws RulesRejected {
        List<RuleProblem> problems = new ArrayList<>();
        List<Policy> facts = policies.read(source, problems);
        if (before != null && source.sameRules(before.source())) {
            requireOwn(source, facts, before.own(), problems);
            if (problems.isEmpty()) {
                return new RuleBase(source, before.rules(), facts, before.own(), before.queries());
            }
            throw new RulesRejected(FindingPlaces.in(source, problems));
        }
        problems.addAll(DrlSyntax.problemsOf(source));
        if (problems.isEmpty()) {
            LoadedRules loaded = load(source);
            RuleOrder.apply(loaded.rules(), source);
            requireOwn(source, facts, loaded.own(), problems);
            if (!problems.isEmpty()) {
                throw new RulesRejected(FindingPlaces.in(source, problems));
            }
            return new RuleBase(source, loaded.rules(), facts, loaded.own(), loaded.queries());
        }
        throw new RulesRejected(FindingPlaces.in(source, problems));
    }

    /** What a declared type says of its values is known when the rules are loaded. */
    private void requireOwn(RuleSet source, List<Policy> facts, OwnTypes own, List<RuleProblem> problems) {
        if (facts.stream().noneMatch(OwnPolicy.class::isInstance)) {
            return;
        }
        for (PolicyReader.Located each : policies.locate(source, new ArrayList<>())) {
            if (each.policy() instanceof OwnPolicy policy) {
                try {
                    own.find(policy.type()).orElseThrow().read(policy.values());
                } catch (InvalidInput e) {
                    e.errors()
                            .forEach(error -> problems.add(each.problem(
                                    RuleProblem.Kind.POLICY,
                                    error.pointer(),
                                    "%s: %s".formatted(Pointer.last(error.pointer()), error.message()))));
                }
            }
        }
    }

    /**
     * What else is wrong, in files that have no mistake so far.
     *
     * @param found what is known already
     */
    List<RuleProblem> others(RuleSet source, List<RuleProblem> found) {
        Set<String> wrong = found.stream()
                .filter(RuleProblem::isError)
                .map(RuleProblem::file)
                .collect(Collectors.toSet());
        // Of a file that cannot be parsed nobody knows what it declares: those that may use it are left out.
        Map<String, String> unsound = new HashMap<>();
        source.drl()
                .filter(file -> found.stream()
                        .anyMatch(each -> each.kind() == RuleProblem.Kind.SYNTAX
                                && each.file().equals(file.getKey())))
                .forEach(file -> unsound.put(file.getKey(), packageOf(file.getValue())));
        RuleSet sound = source.without(unsound::containsKey);
        return FindingPlaces.in(source, loader.problems(sound)).stream()
                .filter(each -> !wrong.contains(each.file()))
                .filter(each -> unsound.values().stream()
                        .noneMatch(name ->
                                sound.files().getOrDefault(each.file(), name).contains(name)))
                .toList();
    }

    private static String packageOf(String text) {
        Matcher name = PACKAGE.matcher(text);
        return name.find() ? name.group(1) : "";
    }

    private LoadedRules load(RuleSet source) throws RulesRejected {
        try {
            return loader.load(source);
        } catch (RulesRejected e) {
            throw new RulesRejected(FindingPlaces.in(source, e.problems()));
        }
    }
}
