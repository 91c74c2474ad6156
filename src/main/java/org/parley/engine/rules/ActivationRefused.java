package org.parley.engine.rules;

import java.util.List;

/** Rules that compile, but that a rule does not let be taken into use. */
public final class ActivationRefused extends RulesRejected {
    private static final long serialVersionUID = 1;

    private final String rule;
    private final String rulesVersion;
    private final List<String> reasons;

    /**
     * @param rule         that refused them first
     * @param rulesVersion of the rules that were asked
     */
    public ActivationRefused(String rule, String rulesVersion, List<String> reasons) {
        super(reasons.stream()
                .map(reason -> new RuleProblem("", 0, 0, "refused by the rule \"%s\": %s".formatted(rule, reason)))
                .toList());
        this.rule = rule;
        this.rulesVersion = rulesVersion;
        this.reasons = List.copyOf(reasons);
    }

    public String rule() {
        return rule;
    }

    public String rulesVersion() {
        return rulesVersion;
    }

    /** What is in the way, one by one. */
    public List<String> reasons() {
        return reasons;
    }
}
