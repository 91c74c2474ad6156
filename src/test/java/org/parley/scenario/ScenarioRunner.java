package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Policy;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Session;
import org.parley.journal.Firing;

/** Carries scenarios out under one version of the rules, each in a session of its own. */
final class ScenarioRunner {
    private static final int FIRE_LIMIT = 100_000;

    private final RuleBase base;
    private final FactTypes types;

    ScenarioRunner(RuleBase base, FactTypes types) {
        this.base = base;
        this.types = types;
    }

    ScenarioRun run(Scenario scenario) {
        RuleBase rules = new RuleBase(base.source(), base.rules(), policiesOf(scenario));
        FactStore facts = new FactStore();
        scenario.given().forEach(facts::apply);
        List<Firing> firings = new ArrayList<>();
        try (Session session = new Session(rules, types, scenario.given().stream(), FIRE_LIMIT)) {
            for (Command command : scenario.when()) {
                firings.addAll(session.execute(command).firings());
            }
        }
        firings.forEach(firing -> firing.changes().forEach(facts::apply));
        return new ScenarioRun(scenario, rules, firings, facts);
    }

    private List<Policy> policiesOf(Scenario scenario) {
        Set<Class<?>> replaced =
                scenario.policies().stream().map(Object::getClass).collect(Collectors.toSet());
        Stream<Policy> kept = base.policies().stream().filter(policy -> !replaced.contains(policy.getClass()));
        return Stream.concat(kept, scenario.policies().stream()).toList();
    }
}
