package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a rule stands.
 *
 * @param file path below the rules folder
 * @param line from 1
 */
public record RulePlace(String rule, String file, int line) {
    /** All rules of some files, in order of file and line; queries are none. */
    public static List<RulePlace> of(RuleSet source) {
        List<RulePlace> places = new ArrayList<>();
        source.drl()
                .forEach(file -> DrlSyntax.outline(file.getKey(), file.getValue()).rules().stream()
                        .filter(rule -> !rule.isQuery())
                        .forEach(rule -> places.add(new RulePlace(rule.name(), file.getKey(), rule.line()))));
        return places;
    }

    /**
     * All rules of files that nobody has compiled.
     *
     * @throws RulesRejected if they are not even rules by their form
     */
    public static List<RulePlace> parse(RuleSet source) throws RulesRejected {
        List<RuleProblem> problems = DrlSyntax.problemsOf(source);
        if (!problems.isEmpty()) {
            throw new RulesRejected(problems);
        }
        return of(source);
    }

    @Override
    public String toString() {
        return "%s:%d: \"%s\"".formatted(file, line, rule);
    }
}
