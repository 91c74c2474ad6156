package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.QueryDescr;

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
                .forEach(file -> DrlSyntax.parse(file.getKey(), file.getValue(), new ArrayList<>()).getRules().stream()
                        .filter(rule -> !(rule instanceof QueryDescr))
                        .forEach(rule -> places.add(new RulePlace(rule.getName(), file.getKey(), rule.getLine()))));
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
