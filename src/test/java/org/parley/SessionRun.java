package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Outcome;
import org.parley.engine.session.Session;
import org.parley.journal.FactChange;

/** The shipped rules in a session of its own, whose time is that of its deadlines; a command that never ends fails. */
public final class SessionRun implements AutoCloseable {
    private static final Instant BEGIN = Instant.parse("2024-01-15T09:00:00Z");
    private static final Duration FOREVER = Duration.ofDays(10_000);
    private static final int MOST_DEADLINES = 1_000;
    private static final int FIRE_LIMIT = 20_000;

    private final RuleBase rules;
    private final Random restarts;
    private final FactStore facts = new FactStore();
    private final List<List<String>> decided = new ArrayList<>();
    private Session session;
    private Instant now = BEGIN;

    public SessionRun() {
        this(RuleBases.shipped());
    }

    public SessionRun(RuleBase rules) {
        this(rules, null);
    }

    private SessionRun(RuleBase rules, Random restarts) {
        this.rules = rules;
        this.restarts = restarts;
        session = new Session(rules, Domains.TYPES, Stream.empty(), FIRE_LIMIT);
    }

    /** One whose server starts again before each command, and finds its facts in another order. */
    public static SessionRun withRestarts(long seed) {
        return new SessionRun(RuleBases.shipped(), new Random(seed));
    }

    /** The same happens in one session and in one that is built anew before each command; both have to decide the same. */
    public static void assertThatRestartsDecideNothing(long seed, Consumer<SessionRun> happens) {
        try (SessionRun run = new SessionRun();
                SessionRun other = withRestarts(seed)) {
            happens.accept(run);
            happens.accept(other);

            for (int index = 0; index < run.decided.size(); index++) {
                assertThat(other.decided.get(index))
                        .as("what was decided at the command of place %d", index)
                        .containsExactlyElementsOf(run.decided.get(index));
            }
            assertThat(other.facts()).containsExactlyInAnyOrderElementsOf(run.facts());
        }
    }

    /** The same happens under the shipped rules and under them in another order; equal facts have to come of it. */
    public static void assertThatTheOrderOfRulesDecidesNothing(Consumer<SessionRun> happens) {
        try (SessionRun run = new SessionRun();
                SessionRun other = new SessionRun(ShuffledRules.ONE)) {
            happens.accept(run);
            happens.accept(other);

            assertThat(other.facts()).isEqualTo(run.facts());
        }
    }

    public Outcome carryOut(Command command) {
        if (restarts != null) {
            restart();
        }
        Outcome outcome = session.execute(command);
        outcome.firings().forEach(firing -> firing.changes().forEach(facts::apply));
        decided.add(decisions(outcome));
        return outcome;
    }

    /** Each with its rule, in no order: that of rules that do not concern each other says nothing. */
    private static List<String> decisions(Outcome outcome) {
        return outcome.firings().stream()
                .flatMap(firing -> firing.decisions().stream()
                        .map(each -> "%s: %s %s".formatted(firing.rule(), each.type(), each.json())))
                .sorted()
                .toList();
    }

    private void restart() {
        session.close();
        List<FactChange> shuffled = new ArrayList<>(facts.snapshot());
        Collections.shuffle(shuffled, restarts);
        session = new Session(rules, Domains.TYPES, shuffled.stream(), FIRE_LIMIT);
    }

    /** A moment that nothing has happened at yet. */
    public Instant nextMoment() {
        now = now.plusSeconds(1);
        return now;
    }

    /** Lets time pass until the next deadline, if there is one. */
    public Optional<Outcome> letTimePass() {
        return letTimePass(FOREVER);
    }

    /** The same, unless that is too far away. */
    public Optional<Outcome> letTimePass(Duration most) {
        return facts.all(Deadline.class, "")
                .filter(deadline -> !deadline.at().isAfter(now.plus(most)))
                .min(Comparator.comparing(Deadline::at).thenComparing(Deadline::id))
                .map(deadline -> {
                    if (deadline.clock().equals(Clock.SYSTEM) && deadline.at().isAfter(now)) {
                        now = deadline.at();
                    }
                    return carryOut(new TimeAdvanced(deadline.clock(), deadline.at()));
                });
    }

    /** Lets time pass until no deadline is left, and looks on after each. */
    public void letAllTimePass(Runnable look) {
        for (int step = 0; letTimePass().isPresent(); step++) {
            assertThat(step).as("deadlines that came").isLessThan(MOST_DEADLINES);
            look.run();
        }
    }

    /** Each of them as JSON, in no order. */
    public Set<String> facts() {
        return facts.snapshot().stream().map(FactChange::toJson).collect(Collectors.toSet());
    }

    public <T extends Fact> List<T> all(Class<T> type) {
        return facts.all(type, "").toList();
    }

    public <T extends Fact> Optional<T> find(Class<T> type, String key) {
        return facts.find(type, key);
    }

    public void assertThatItCouldBeRebuilt() {
        RebuildInvariance.assertHolds(RuleBases.shipped(), facts);
    }

    @Override
    public void close() {
        session.close();
    }
}
