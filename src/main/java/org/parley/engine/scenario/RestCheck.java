package org.parley.engine.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.OwnTypes;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.session.EndlessRules;
import org.parley.journal.Firing;

/** Lets rules fire in the scenarios to see whether they come to rest. */
public final class RestCheck {
    /** Of the scenarios that stand beside other rules, so many are tried at most. */
    private static final int MOST_OTHERS = 20;

    private final RuleBase base;
    private final FactTypes types;
    private final ScenarioRunner runner;
    /** Of each rule of interest that would do something in a rebuilt session, the first time that it does. */
    private final Map<String, Unrest> again = new LinkedHashMap<>();

    private final Vocabulary vocabulary;
    private final Set<String> interest;
    /** Rules of interest that have not fired yet. */
    private final Set<String> silent;

    /**
     * Rules that would fire for ever, or once more.
     *
     * @param rule that fired most, or again
     */
    public record Unrest(String rule, String message) {}

    /** @param rules those that are of interest, until they have fired once */
    public RestCheck(RuleBase base, FactTypes types, Set<String> rules) {
        this.base = base;
        this.types = types;
        this.interest = Set.copyOf(rules);
        this.runner = new ScenarioRunner(base, types);
        this.vocabulary = new Vocabulary(types, base.own(), base.ruleNames());
        this.silent = new HashSet<>(rules);
    }

    /**
     * The first scenario in which the rules do not come to rest.
     *
     * @param files rule files of which all scenarios are tried; of others, first of those in the same folder, as many as
     *              are needed to see each rule fire
     */
    public Optional<Unrest> unrest(Set<String> files) {
        if (runner.atRest() instanceof EndlessRules failure) {
            return Optional.of(new Unrest(failure.rule(), failure.getMessage()));
        }
        Set<String> own = files.stream().map(Scenario::fileBeside).collect(Collectors.toSet());
        List<Scenario> scenarios = new ArrayList<>();
        List<String> others = new ArrayList<>();
        base.source().scenarios().map(file -> file.getKey()).forEach(file -> {
            if (own.contains(file)) {
                scenarios.addAll(read(file));
            } else {
                others.add(file);
            }
        });
        for (Scenario scenario : scenarios) {
            Optional<Unrest> unrest = run(scenario);
            if (unrest.isPresent()) {
                return unrest;
            }
        }
        return silent.isEmpty() ? Optional.empty() : unrestInOthers(nearestFirst(others, files));
    }

    /** Rules fire most often in the scenarios of their own folder. */
    private static List<String> nearestFirst(List<String> scenarios, Set<String> files) {
        Set<String> folders = files.stream().map(RestCheck::folder).collect(Collectors.toSet());
        return scenarios.stream()
                .sorted(Comparator.comparing(file -> !folders.contains(folder(file))))
                .toList();
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private Optional<Unrest> unrestInOthers(List<String> files) {
        int tried = 0;
        for (String file : files) {
            for (Scenario scenario : read(file)) {
                if (silent.isEmpty() || tried++ == MOST_OTHERS) {
                    return Optional.empty();
                }
                Optional<Unrest> unrest = run(scenario);
                if (unrest.isPresent()) {
                    return unrest;
                }
            }
        }
        return Optional.empty();
    }

    /** The rules of interest that would do something in a session rebuilt from its facts, as far as scenarios were tried. */
    public Collection<Unrest> again() {
        return again.values();
    }

    private void rebuild(Scenario scenario, ScenarioRun run) {
        for (Firing firing : RebuildCheck.firings(run.rules(), types, run.facts())) {
            if (interest.contains(firing.rule())) {
                again.putIfAbsent(
                        firing.rule(),
                        new Unrest(
                                firing.rule(),
                                "it decides from facts alone: in a session rebuilt from its facts after the scenario \"%s\" (%s:%d) it fires again for %s and %s; let its consequence make its condition false, or let it match a command"
                                        .formatted(
                                                scenario.name(),
                                                scenario.file(),
                                                scenario.line(),
                                                matched(firing),
                                                effect(firing))));
            }
        }
    }

    private static String matched(Firing firing) {
        String facts = firing.matched().stream()
                .map(fact -> fact.type() + " " + fact.key())
                .collect(Collectors.joining(", "));
        return facts.isEmpty() ? "no fact" : facts;
    }

    private static String effect(Firing firing) {
        return Stream.concat(
                        firing.changes().stream()
                                .map(change -> "makes the change %s of %s %s"
                                        .formatted(
                                                change.kind().name().toLowerCase(Locale.ROOT),
                                                change.type(),
                                                change.key())),
                        firing.decisions().stream().map(decision -> "decides " + decision.type()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Why scenarios of a file cannot be read.
     *
     * @param own   the types that the rules declare
     * @param rules their names
     */
    public static List<RuleProblem> unreadable(
            String file, String text, FactTypes types, OwnTypes own, Set<String> rules) {
        List<RuleProblem> problems = new ArrayList<>();
        ScenarioReader.read(file, text, new Vocabulary(types, own, rules), problems);
        return problems;
    }

    private List<Scenario> read(String file) {
        return ScenarioReader.read(file, base.source().files().get(file), vocabulary, new ArrayList<>());
    }

    private Optional<Unrest> run(Scenario scenario) {
        ScenarioRun run = runner.run(scenario);
        boolean news = run.fired().stream().anyMatch(interest::contains);
        silent.removeAll(run.fired());
        if (news && run.failure() == null && !again.keySet().containsAll(run.fired())) {
            rebuild(scenario, run);
        }
        return run.failure() instanceof EndlessRules failure
                ? Optional.of(new Unrest(
                        failure.rule(),
                        "in the scenario \"%s\" (%s:%d) %s"
                                .formatted(scenario.name(), scenario.file(), scenario.line(), failure.getMessage())))
                : Optional.empty();
    }
}
