package org.parley.engine.rules;

import java.util.List;
import org.kie.api.KieBase;
import org.parley.engine.fact.Policy;

/** One compiled version of the rules with its policies. Immutable; sessions of many workspaces share it. */
public record RuleBase(RuleSet source, KieBase rules, List<Policy> policies) {
    public String version() {
        return source.version();
    }

    /** How many rules there are, queries not counted. */
    public int size() {
        return rules.getKiePackages().stream()
                .mapToInt(each -> each.getRules().size())
                .sum();
    }
}
