package org.parley.journal;

/**
 * Which decisions are asked for; null asks for all.
 *
 * @param subject key of what they are about
 * @param rule    name of the rule that made them
 * @param type    simple name of their type
 */
public record DecisionFilter(String subject, String rule, String type) {
    public boolean passes(String byRule, DecisionRecord decision) {
        return (subject == null || decision.subjects().contains(subject))
                && (rule == null || rule.equals(byRule))
                && (type == null || type.equals(decision.type()));
    }

    /** True if the entry holds a decision that passes. */
    public boolean passes(JournalEntry entry) {
        return entry.firings().stream()
                .anyMatch(firing -> firing.decisions().stream().anyMatch(decision -> passes(firing.rule(), decision)));
    }
}
