package org.parley.engine.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RulePlace;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleProblem.Kind;
import org.parley.engine.session.EndlessRules;

/** The scenarios that stand beside the rules of one version, to be carried out under it. */
public final class ScenarioSuite {
    /** After so many scenarios with rules that do not come to an end the others are left out. */
    private static final int MOST_ENDLESS = 3;

    private final String version;
    private final ScenarioRunner runner;
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();
    /** Those beside which the scenarios stand. */
    private final List<RulePlace> rules;

    private final List<RulePlace> places;

    public ScenarioSuite(RuleBase base, FactTypes types, ScenarioChoice choice) {
        this.version = base.version();
        this.runner = new ScenarioRunner(base, types);
        List<RulePlace> all = RulePlace.of(base.source());
        this.places = all;
        this.rules = all.stream()
                .filter(rule -> choice.includes(Scenario.fileBeside(rule.file())))
                .toList();
        Vocabulary vocabulary = new Vocabulary(
                types, base.own(), all.stream().map(RulePlace::rule).collect(Collectors.toSet()));
        base.source().files().forEach((file, text) -> {
            if (Scenario.isFile(file) && choice.includes(file)) {
                scenarios.addAll(ScenarioReader.read(file, text, vocabulary, problems));
            }
        });
    }

    /** As {@link #run(boolean, Consumer)}, without telling anybody. */
    public ScenarioReport run(boolean drop) {
        return run(drop, file -> {});
    }

    /**
     * Carries all of them out.
     *
     * @param drop   whether to do it again without each rule in turn, to find those that no scenario misses
     * @param begins hears what is tried next: a file of scenarios, or dropped rules
     */
    public ScenarioReport run(boolean drop, Consumer<String> begins) {
        List<ScenarioRun> runs = new ArrayList<>();
        String file = null;
        if (runner.atRest() instanceof EndlessRules failure) {
            problems.add(problem(failure));
        }
        int endless = 0;
        for (Scenario scenario : scenarios) {
            if (endless == MOST_ENDLESS) {
                break;
            }
            if (!scenario.file().equals(file)) {
                file = scenario.file();
                begins.accept(file);
            }
            ScenarioRun run = runner.run(scenario);
            runs.add(run);
            if (run.failure() instanceof EndlessRules failure && ++endless == MOST_ENDLESS) {
                problems.add(problem(failure));
            }
        }
        boolean trustworthy = problems.stream().noneMatch(each -> each.kind() == Kind.ENDLESS);
        List<ScenarioReport.Failure> failures = new ArrayList<>();
        Set<String> fired = new HashSet<>();
        for (ScenarioRun run : runs) {
            fired.addAll(run.fired());
            List<Difference> differences = runner.differences(run);
            if (!differences.isEmpty()) {
                failures.add(ScenarioReport.Failure.of(run, differences));
            }
        }
        if (drop && trustworthy) {
            begins.accept("all without each of the rules");
        }
        return new ScenarioReport(
                version,
                rules.size(),
                runs.size(),
                failures,
                rules.stream().filter(place -> !fired.contains(place.rule())).toList(),
                drop && trustworthy ? new DroppedRules(runner, runs).unmissed(rules) : null,
                problems);
    }

    /** Scenarios behind it are not carried out. */
    private RuleProblem problem(EndlessRules failure) {
        return places.stream()
                .filter(place -> place.rule().equals(failure.rule()))
                .findFirst()
                .map(place -> new RuleProblem(
                        Kind.ENDLESS, place.file(), place.line(), 1, place.rule(), failure.getMessage(), null))
                .orElseGet(() -> new RuleProblem(Kind.ENDLESS, "", 0, 0, null, failure.getMessage(), null));
    }

    List<Scenario> scenarios() {
        return scenarios;
    }
}
