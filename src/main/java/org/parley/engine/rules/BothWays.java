package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.List;

/** Tells rules that only one of the two loaders takes; the other one's reasons are warnings. */
public final class BothWays {
    private final RuleLoader interpreted;
    private final RuleLoader compiled;

    public BothWays(RuleLoader interpreted, RuleLoader compiled) {
        this.interpreted = interpreted;
        this.compiled = compiled;
    }

    /** Empty if both take the rules, and if neither does: that is for others to tell. */
    public List<RuleProblem> differences(RuleSet source) {
        List<RuleProblem> notInterpreted = refusals(interpreted, source, "only compiled, not in a native executable: ");
        List<RuleProblem> notCompiled = refusals(compiled, source, "only interpreted: ");
        List<RuleProblem> problems = new ArrayList<>();
        if (notInterpreted.isEmpty() || notCompiled.isEmpty()) {
            problems.addAll(notInterpreted);
            problems.addAll(notCompiled);
        }
        return problems;
    }

    private static List<RuleProblem> refusals(RuleLoader loader, RuleSet source, String prefix) {
        try {
            loader.load(source);
            return List.of();
        } catch (RulesRejected e) {
            return e.problems().stream()
                    .map(problem -> problem.asWarning(prefix))
                    .toList();
        }
    }
}
