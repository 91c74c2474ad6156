package org.parley.engine.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.RuleFailure;
import org.parley.journal.DecisionRecord;
import org.parley.journal.FactChange;
import org.parley.journal.Firing;

/**
 * What came of a scenario.
 *
 * @param rules   the rules with the scenario's policies
 * @param results of its steps, as far as they came to an end
 * @param facts   those that hold afterwards
 * @param failure what ended it early; null if nothing did
 */
record ScenarioRun(Scenario scenario, RuleBase rules, List<Result> results, FactStore facts, RuleFailure failure) {
    /**
     * What came of a step.
     *
     * @param firings of all its commands
     * @param facts   inserts of those that hold afterwards
     */
    record Result(List<Firing> firings, List<FactChange> facts) {
        /** The rules that fired, in order. */
        Set<String> fired() {
            return firings.stream().map(Firing::rule).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        Stream<DecisionRecord> decisions() {
            return firings.stream().flatMap(firing -> firing.decisions().stream());
        }
    }

    /** The rules that fired in any step, in order. */
    Set<String> fired() {
        return results.stream()
                .flatMap(result -> result.fired().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How often rules fired. */
    int firings() {
        return results.stream().mapToInt(result -> result.firings.size()).sum();
    }
}
