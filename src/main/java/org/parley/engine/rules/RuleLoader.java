package org.parley.engine.rules;

import java.util.List;

/** The way from rule files to what sessions run. Its syntax is checked before. */
@FunctionalInterface
public interface RuleLoader {
    /** @throws RulesRejected with every problem that can be told */
    LoadedRules load(RuleSet source) throws RulesRejected;

    /** The problems that it would tell, without loading anything. */
    default List<RuleProblem> problems(RuleSet source) {
        return List.of();
    }
}
