package org.parley.engine.scenario;

import java.util.List;
import java.util.Set;
import org.parley.engine.rules.RulePlace;
import org.parley.engine.rules.RuleProblem;

/**
 * What came of some scenarios.
 *
 * @param version       of the rules
 * @param rules         how many there are that the scenarios stand beside
 * @param scenarios     how many were carried out
 * @param failures      those that do not hold
 * @param silentRules   rules that none of them lets fire
 * @param unmissedRules rules that fire, but without which all scenarios hold as well; null if nobody asked
 * @param problems      why files could not be read
 */
public record ScenarioReport(
        String version,
        int rules,
        int scenarios,
        List<Failure> failures,
        List<RulePlace> silentRules,
        List<RulePlace> unmissedRules,
        List<RuleProblem> problems) {
    /**
     * A scenario that does not hold.
     *
     * @param line  where it begins
     * @param fired the rules that fired, in order
     */
    public record Failure(String file, int line, String scenario, List<Difference> differences, Set<String> fired) {
        static Failure of(ScenarioRun run, List<Difference> differences) {
            Scenario scenario = run.scenario();
            return new Failure(scenario.file(), scenario.line(), scenario.name(), differences, run.fired());
        }
    }

    /** True if all files could be read and all scenarios hold. */
    public boolean holds() {
        return problems.isEmpty() && failures.isEmpty();
    }
}
