package org.parley.engine.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.engine.rules.RulePlace;
import org.parley.engine.scenario.Difference.Kind;

/**
 * Drops each rule in turn and looks whether a scenario notices. The rules are not compiled again: what must not fire is
 * as good as gone, and only scenarios in which it fired can tell.
 */
final class DroppedRules {
    /** What fires so many times more often without a rule does not come to rest without it. */
    private static final int ENDLESS = 10;

    private static final int LEAST_LIMIT = 200;

    private final ScenarioRunner runner;
    /** Those that hold, by the names of the rules that fire in them. */
    private final Map<String, List<ScenarioRun>> runs = new HashMap<>();

    /** @param all with every rule in place */
    DroppedRules(ScenarioRunner runner, List<ScenarioRun> all) {
        this.runner = runner;
        all.stream()
                .filter(DroppedRules::holds)
                .forEach(run -> run.fired()
                        .forEach(rule -> runs.computeIfAbsent(rule, same -> new ArrayList<>())
                                .add(run)));
    }

    /** Of those that fire, the rules without which every scenario holds as well. */
    List<RulePlace> unmissed(List<RulePlace> rules) {
        return rules.stream()
                .filter(rule -> runs.containsKey(rule.rule()))
                .filter(rule -> !isMissed(rule))
                .toList();
    }

    /** The scenarios beside the rule, which are about it, are asked first. */
    private boolean isMissed(RulePlace rule) {
        String beside = Scenario.fileBeside(rule.file());
        return runs.get(rule.rule()).stream()
                .sorted(Comparator.comparing(run -> !run.scenario().file().equals(beside)))
                .anyMatch(run -> !holds(runner.runWithout(
                        rule.rule(), run.scenario(), Math.max(LEAST_LIMIT, ENDLESS * run.firings()))));
    }

    /** That a rule is expected to fire does not show what it is good for. */
    private static boolean holds(ScenarioRun run) {
        return Comparison.of(run).stream().allMatch(difference -> difference.kind() == Kind.FIRES);
    }
}
