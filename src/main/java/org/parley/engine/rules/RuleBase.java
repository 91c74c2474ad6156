package org.parley.engine.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.parley.engine.fact.Policy;

/** One compiled version of the rules with its policies. Immutable; sessions of many workspaces share it. */
public record RuleBase(RuleSet source, KieBase rules, List<Policy> policies, OwnTypes own, List<RuleQuery> queries) {
    public String version() {
        return source.version();
    }

    /** True if sessions of one can go on as sessions of the other. */
    public boolean isSameAs(RuleBase other) {
        return rules == other.rules && version().equals(other.version());
    }

    /** The same rules under other policies. */
    public RuleBase with(List<Policy> others) {
        return new RuleBase(source, rules, others, own, queries);
    }

    /** The query of a name, if the rules have one. */
    public Optional<RuleQuery> query(String name) {
        return queries.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The rules that derive facts, which go by themselves when their reasons go. */
    public Set<String> derivingRules() {
        return source.derivingRules();
    }

    /** The same, with files that differ in nothing that decides. */
    RuleBase with(RuleSet files) {
        return new RuleBase(files, rules, policies, own, queries);
    }

    /** The policy of a type of which there is one, if the folder has it. */
    public <T extends Policy> Optional<T> policy(Class<T> type) {
        return policies.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The file of each policy type that the folder has. */
    public Map<Class<?>, String> policyFiles(FactTypes types) {
        Map<Class<?>, String> files = new LinkedHashMap<>();
        source.policies()
                .forEach(file -> PolicyPlaces.of(file.getValue())
                        .names()
                        .flatMap(name -> types.find(name).stream())
                        .forEach(type -> files.put(type, file.getKey())));
        return files;
    }

    /** The names of the rules, queries not counted. */
    public Set<String> ruleNames() {
        return rules.getKiePackages().stream()
                .flatMap(each -> each.getRules().stream())
                .map(Rule::getName)
                .collect(Collectors.toSet());
    }

    /** How many rules there are, queries not counted. */
    public int size() {
        return rules.getKiePackages().stream()
                // A query is among the engine's rules.
                .mapToInt(each -> each.getRules().size() - each.getQueries().size())
                .sum();
    }
}
