package org.parley.engine.scenario;

import java.util.List;
import org.parley.engine.fact.Command;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.RuleFailure;
import org.parley.engine.session.Session;
import org.parley.engine.steps.Trials;
import org.parley.journal.Firing;

/** What recovery and hot reload rest on: a session that is rebuilt from its facts and fired again changes nothing. */
public final class RebuildCheck {
    private RebuildCheck() {}

    /** A command that no rule knows. */
    record Nudge() implements Command {}

    /** What rules do all the same; empty if it is as it has to be, or if one of them fails. */
    static List<Firing> firings(RuleBase base, FactTypes types, FactStore facts) {
        try (Session rebuilt = new Session(base, types, facts.export(), ScenarioRunner.FIRE_LIMIT)) {
            return rebuilt.execute(new Nudge()).firings().stream()
                    .filter(firing -> firing.effects().findAny().isPresent())
                    .toList();
        } catch (RuleFailure failure) {
            return List.of();
        }
    }

    /** What changes all the same, and by which rule; empty if it is as it has to be. */
    public static List<String> changes(RuleBase base, FactTypes types, FactStore facts) {
        return Trials.part(() -> changesOf(base, types, facts));
    }

    private static List<String> changesOf(RuleBase base, FactTypes types, FactStore facts) {
        try (Session rebuilt = new Session(base, types, facts.export(), ScenarioRunner.FIRE_LIMIT)) {
            return rebuilt.execute(new Nudge()).firings().stream()
                    .flatMap(Firing::effects)
                    .toList();
        } catch (RuleFailure failure) {
            return List.of(failure.getMessage());
        }
    }
}
