package org.parley.engine.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.fact.Policy;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.scenario.Difference.Kind;
import org.parley.engine.scenario.Scenario.Step;
import org.parley.engine.session.Effort;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.RuleFailure;
import org.parley.engine.session.Session;
import org.parley.engine.steps.Trials;

/** Carries scenarios out under one version of the rules, each in a session of its own. */
final class ScenarioRunner {
    /** Firings after which a command of a scenario counts as endless. */
    static final int FIRE_LIMIT = 10_000;

    /** A scenario is small: what takes more steps at once than ten times what any shipped rule takes is endless. */
    private static final int STEP_LIMIT = 2_000_000;

    private final RuleBase base;
    private final FactTypes types;

    ScenarioRunner(RuleBase base, FactTypes types) {
        this.base = base;
        this.types = types;
    }

    ScenarioRun run(Scenario scenario) {
        RuleBase rules = rulesOf(scenario);
        return run(scenario, rules, () -> new Session(rules, types, scenario.given().stream(), effort(FIRE_LIMIT)));
    }

    /**
     * The same as if a rule were not there.
     *
     * @param fireLimit firings after which a command counts as endless
     */
    ScenarioRun runWithout(String rule, Scenario scenario, int fireLimit) {
        RuleBase rules = rulesOf(scenario);
        Predicate<String> others = name -> !name.equals(rule);
        return run(
                scenario, rules, () -> new Session(rules, types, scenario.given().stream(), effort(fireLimit), others));
    }

    private static Effort effort(int fireLimit) {
        return new Effort(fireLimit, STEP_LIMIT);
    }

    /** What fails as soon as any command comes, without a scenario; null if nothing does. */
    RuleFailure atRest() {
        return Trials.part(() -> {
            try (Session session = new Session(base, types, Stream.empty(), effort(FIRE_LIMIT))) {
                session.execute(new RebuildCheck.Nudge());
                return null;
            } catch (RuleFailure failure) {
                return failure;
            }
        });
    }

    private static ScenarioRun run(Scenario scenario, RuleBase rules, Supplier<Session> begin) {
        return Trials.part(() -> carryOut(scenario, rules, begin));
    }

    private static ScenarioRun carryOut(Scenario scenario, RuleBase rules, Supplier<Session> begin) {
        FactStore facts = new FactStore();
        scenario.given().forEach(facts::apply);
        List<ScenarioRun.Result> results = new ArrayList<>();
        RuleFailure failure = null;
        try (Session session = begin.get()) {
            Course course = new Course(session, facts);
            for (Step step : scenario.steps()) {
                results.add(new ScenarioRun.Result(course.take(step.when()), facts.snapshot()));
            }
        } catch (RuleFailure e) {
            failure = e;
        } catch (RuntimeException | Error e) {
            failure = new RuleFailure(null, "the scenario cannot be carried out: " + e, e);
        }
        return new ScenarioRun(scenario, rules, results, facts, failure);
    }

    /** What is not as the scenario says, and what changes when the session is rebuilt from its facts and fired again. */
    List<Difference> differences(ScenarioRun run) {
        List<Difference> differences = new ArrayList<>(Comparison.of(run));
        List<String> changes = RebuildCheck.changes(run.rules(), types, run.facts());
        if (!changes.isEmpty()) {
            differences.add(Difference.of(
                    Kind.REBUILT,
                    run.scenario().line(),
                    "expected nothing to change when the session is rebuilt from its facts and fired again",
                    changes));
        }
        return differences;
    }

    private RuleBase rulesOf(Scenario scenario) {
        Set<String> replaced = scenario.policies().stream().map(Policy::getName).collect(Collectors.toSet());
        Stream<Policy> kept = base.policies().stream().filter(policy -> !replaced.contains(policy.getName()));
        return base.with(Stream.concat(kept, scenario.policies().stream()).toList());
    }
}
