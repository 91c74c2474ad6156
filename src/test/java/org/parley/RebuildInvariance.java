package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.parley.engine.fact.Command;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Outcome;
import org.parley.engine.session.Session;
import org.parley.journal.Firing;

/** What recovery and hot reload rest on: a session rebuilt from its facts and fired again changes nothing. */
public final class RebuildInvariance {
    private static final int FIRE_LIMIT = 100_000;

    private RebuildInvariance() {}

    /** A command that no rule knows. */
    private record Nudge() implements Command {}

    /** Fails with what changed, and by which rule. */
    public static void assertHolds(RuleBase base, FactStore facts) {
        try (Session rebuilt = new Session(base, Domains.TYPES, facts.export(), FIRE_LIMIT)) {
            Outcome outcome = rebuilt.execute(new Nudge());
            assertThat(outcome.firings().stream()
                            .flatMap(RebuildInvariance::effects)
                            .toList())
                    .as("what the rules make of a session that was rebuilt from its facts")
                    .isEmpty();
        }
    }

    private static Stream<String> effects(Firing firing) {
        Stream<String> changes = firing.changes().stream()
                .map(change -> "%s %s %s %s".formatted(change.kind(), change.type(), change.key(), change.json()));
        Stream<String> decisions = firing.decisions().stream()
                .map(decision -> "decided %s %s".formatted(decision.type(), decision.json()));
        return List.of(changes, decisions).stream()
                .flatMap(each -> each)
                .map(effect -> "\"%s\": %s".formatted(firing.rule(), effect));
    }
}
