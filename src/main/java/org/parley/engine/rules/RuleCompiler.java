package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.List;
import org.parley.engine.fact.Policy;

/** Turns the files of a rules folder into a rule base, or says what is wrong with them. */
public final class RuleCompiler {
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
        List<RuleProblem> problems = new ArrayList<>();
        List<Policy> facts = policies.read(source, problems);
        if (before != null && source.sameRules(before.source())) {
            if (problems.isEmpty()) {
                return new RuleBase(source, before.rules(), facts, before.own());
            }
            throw new RulesRejected(FindingPlaces.in(source, problems));
        }
        problems.addAll(DrlSyntax.problemsOf(source));
        if (problems.isEmpty()) {
            LoadedRules loaded = load(source);
            RuleOrder.apply(loaded.rules(), source);
            return new RuleBase(source, loaded.rules(), facts, loaded.own());
        }
        throw new RulesRejected(FindingPlaces.in(source, problems));
    }

    private LoadedRules load(RuleSet source) throws RulesRejected {
        try {
            return loader.load(source);
        } catch (RulesRejected e) {
            throw new RulesRejected(FindingPlaces.in(source, e.problems()));
        }
    }
}
