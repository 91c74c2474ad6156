package org.parley.engine.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.engine.scenario.Difference.Kind;
import org.parley.engine.scenario.Scenario.Step;
import org.parley.engine.scenario.ScenarioRun.Result;
import org.parley.engine.session.FactCodec;
import org.parley.journal.Firing;

/** Holds what came of a scenario against what it says. */
final class Comparison {
    private final Step step;
    private final Result result;
    private final List<Actual> facts;
    private final List<Actual> decisions;
    private final List<Difference> differences = new ArrayList<>();

    /** A fact or decision, as patterns see it. */
    private record Actual(String type, JsonNode fields) {
        static Actual of(String type, String json) {
            return new Actual(type, FactCodec.parse(json));
        }

        @Override
        public String toString() {
            return type + " " + fields;
        }
    }

    private Comparison(Step step, Result result) {
        this.step = step;
        this.result = result;
        this.facts = result.facts().stream()
                .map(fact -> Actual.of(fact.type(), fact.json()))
                .toList();
        this.decisions = result.decisions()
                .map(decision -> Actual.of(decision.type(), decision.json()))
                .toList();
    }

    /** What is not as the scenario says, step by step. */
    static List<Difference> of(ScenarioRun run) {
        List<Difference> differences = new ArrayList<>();
        List<Step> steps = run.scenario().steps();
        for (int index = 0; index < run.results().size(); index++) {
            Comparison comparison =
                    new Comparison(steps.get(index), run.results().get(index));
            comparison.compare();
            differences.addAll(comparison.differences);
        }
        if (run.failure() != null) {
            int line = steps.get(run.results().size()).line();
            differences.add(Difference.of(Kind.FAILED, line, run.failure().getMessage(), List.of()));
        }
        return differences;
    }

    private void compare() {
        step.decisions().ifPresent(expected -> {
            expected.forEach(each -> expect(Kind.DECISIONS, "the decision", each, decisions));
            result.firings().forEach(firing -> expectNoOther(expected, firing));
        });
        step.facts().forEach(each -> expect(Kind.FACTS, "the fact", each, facts));
        step.absent().forEach(this::expectNone);
        step.fires().stream()
                .filter(rule -> !result.fired().contains(rule.name()))
                .forEach(rule -> differences.add(Difference.of(
                        Kind.FIRES,
                        rule.line(),
                        "expected the rule \"%s\" to fire".formatted(rule.name()),
                        List.of())));
    }

    private void expect(Kind kind, String what, Pattern expected, List<Actual> all) {
        if (all.stream().anyMatch(each -> expected.matches(each.type, each.fields))) {
            return;
        }
        String message = "expected %s %s".formatted(what, expected);
        Optional<Actual> nearest = ofType(expected.type(), all)
                .min(Comparator.comparing((Actual each) -> !expected.isAbout(each.fields))
                        .thenComparing(each -> expected.mismatches(each.fields).size()));
        differences.add(nearest.map(actual -> new Difference(
                        kind,
                        expected.line(),
                        message,
                        actual.toString(),
                        expected.mismatches(actual.fields),
                        texts(ofType(expected.type(), all).filter(each -> each != actual))))
                .orElseGet(() -> Difference.of(
                        kind, expected.line(), message, kind == Kind.DECISIONS ? texts(all.stream()) : List.of())));
    }

    private void expectNoOther(List<Pattern> expected, Firing firing) {
        firing.decisions().stream()
                .filter(made -> expected.stream().noneMatch(each -> each.type().equals(made.type())))
                .forEach(made -> differences.add(Difference.of(
                        Kind.DECISIONS,
                        step.line(),
                        "expected no decision %s, but the rule \"%s\" made it".formatted(made.type(), firing.rule()),
                        List.of(Actual.of(made.type(), made.json()).toString()))));
    }

    private void expectNone(Pattern unwanted) {
        List<String> found = texts(facts.stream().filter(each -> unwanted.matches(each.type, each.fields)));
        if (!found.isEmpty()) {
            differences.add(
                    Difference.of(Kind.ABSENT, unwanted.line(), "expected no fact %s".formatted(unwanted), found));
        }
    }

    private static Stream<Actual> ofType(String type, List<Actual> all) {
        return all.stream().filter(each -> each.type.equals(type));
    }

    private static List<String> texts(Stream<Actual> actual) {
        return actual.map(Actual::toString).toList();
    }
}
