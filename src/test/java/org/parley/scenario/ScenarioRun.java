package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.FactStore;
import org.parley.journal.DecisionRecord;
import org.parley.journal.FactChange;
import org.parley.journal.Firing;

/**
 * What came of a scenario.
 *
 * @param rules   the rules with the scenario's policies
 * @param firings of all its commands
 * @param facts   those that hold afterwards
 */
record ScenarioRun(Scenario scenario, RuleBase rules, List<Firing> firings, FactStore facts) {
    /** What is not as the scenario says, one sentence each. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        scenario.decisions().ifPresent(expected -> compareDecisions(expected, differences));
        scenario.facts().stream()
                .filter(expected -> find(expected).isEmpty())
                .forEach(expected -> differences.add(
                        "expected the fact %s%nbut there is%s".formatted(expected, lines(allOf(expected.type())))));
        scenario.absent().stream()
                .filter(unwanted -> !find(unwanted).isEmpty())
                .forEach(unwanted -> differences.add(
                        "expected no fact %s%nbut there is%s".formatted(unwanted, lines(find(unwanted)))));
        scenario.fires().stream()
                .filter(rule -> !fired().contains(rule))
                .forEach(rule -> differences.add("expected the rule \"%s\" to fire%nbut there fired%s"
                        .formatted(rule, lines(List.copyOf(fired())))));
        return differences;
    }

    /** The rules that fired. */
    Set<String> fired() {
        return firings.stream().map(Firing::rule).collect(Collectors.toSet());
    }

    private void compareDecisions(List<Pattern> expected, List<String> differences) {
        List<String> all = decisions().map(ScenarioRun::text).toList();
        expected.stream()
                .filter(each -> decisions().noneMatch(made -> each.matches(made.type(), FactCodec.parse(made.json()))))
                .forEach(each ->
                        differences.add("expected the decision %s%nbut decided was%s".formatted(each, lines(all))));
        firings.forEach(firing -> firing.decisions().stream()
                .filter(made -> expected.stream().noneMatch(each -> each.type().equals(made.type())))
                .forEach(made -> differences.add(
                        "did not expect the decision %s of \"%s\"".formatted(text(made), firing.rule()))));
    }

    private Stream<DecisionRecord> decisions() {
        return firings.stream().flatMap(firing -> firing.decisions().stream());
    }

    private List<String> find(Pattern pattern) {
        return facts.export()
                .filter(fact -> pattern.matches(fact.type(), FactCodec.parse(fact.json())))
                .map(ScenarioRun::text)
                .toList();
    }

    private List<String> allOf(String type) {
        return facts.export()
                .filter(fact -> fact.type().equals(type))
                .map(ScenarioRun::text)
                .toList();
    }

    private static String text(DecisionRecord decision) {
        return decision.type() + " " + decision.json();
    }

    private static String text(FactChange fact) {
        return fact.type() + " " + fact.json();
    }

    private static String lines(List<String> texts) {
        return texts.isEmpty()
                ? " none"
                : texts.stream().map("%n  %s"::formatted).collect(Collectors.joining());
    }
}
