package org.parley.engine.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Carries all of them out, one after the other. */
    public ScenarioReport run(boolean drop) {
        return run(drop, files().stream(), file -> {});
    }

    /**
     * Carries all of them out, on as many threads as the machine has processors.
     *
     * @param drop   whether to do it again without each rule in turn, to find those that no scenario misses
     * @param begins hears what is tried next, from any thread: a file of scenarios, or dropped rules
     */
    public ScenarioReport runAtOnce(boolean drop, Consumer<String> begins) {
        return run(drop, files().parallelStream(), begins);
    }

    /** The scenarios of each file. */
    private Collection<List<Scenario>> files() {
        Map<String, List<Scenario>> files = scenarios.stream()
                .collect(Collectors.groupingBy(Scenario::file, LinkedHashMap::new, Collectors.toList()));
        return files.values();
    }

    /** @param differences from what the scenario says */
    private record Tried(ScenarioRun run, List<Difference> differences) {}

    private ScenarioReport run(boolean drop, Stream<List<Scenario>> files, Consumer<String> begins) {
        if (runner.atRest() instanceof EndlessRules failure) {
            problems.add(problem(failure));
        }
        List<EndlessRules> endless = Collections.synchronizedList(new ArrayList<>());
        List<Tried> tried = files.flatMap(file -> {
                    begins.accept(file.get(0).file());
                    return file.stream().flatMap(scenario -> tried(scenario, endless));
                })
                .toList();
        if (endless.size() >= MOST_ENDLESS) {
            problems.add(problem(endless.get(MOST_ENDLESS - 1)));
        }
        List<ScenarioRun> runs = tried.stream().map(Tried::run).toList();
        Set<String> fired = new HashSet<>();
        runs.forEach(run -> fired.addAll(run.fired()));
        List<ScenarioReport.Failure> failures = tried.stream()
                .filter(each -> !each.differences.isEmpty())
                .map(each -> ScenarioReport.Failure.of(each.run, each.differences))
                .toList();
        boolean trustworthy = problems.stream().noneMatch(each -> each.kind() == Kind.ENDLESS);
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

    private Stream<Tried> tried(Scenario scenario, List<EndlessRules> endless) {
        if (endless.size() >= MOST_ENDLESS) {
            return Stream.empty();
        }
        ScenarioRun run = runner.run(scenario);
        if (run.failure() instanceof EndlessRules failure) {
            endless.add(failure);
        }
        return Stream.of(new Tried(run, runner.differences(run)));
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
