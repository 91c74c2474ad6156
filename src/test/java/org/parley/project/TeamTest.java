package org.parley.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Domains;
import org.parley.RebuildInvariance;
import org.parley.RuleBases;
import org.parley.agent.Agent;
import org.parley.agent.PauseAgent;
import org.parley.delegation.DelegatedLoad;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Outcome;
import org.parley.engine.session.Session;

/**
 * Whatever happens to a team: the rules come to rest, nobody has more to do than it takes on, who is paused gets nothing, and
 * what was decided could be rebuilt. A few sequences in each build; {@code -Dparley.sequences=5000} for thousands.
 */
class TeamTest {
    private static final int STEPS = 60;
    private static final int FIRE_LIMIT = 20_000;

    private final FactStore facts = new FactStore();

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("parley.sequences", 25));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_happens_to_a_team_the_rules_come_to_rest(int seed) {
        TeamEvents chance = new TeamEvents(seed);
        try (Session session = new Session(RuleBases.shipped(), Domains.TYPES, Stream.empty(), FIRE_LIMIT)) {
            List.of(0, 1, 2).forEach(number -> carryOut(session, chance.submit(number)));
            List.of(0, 1, 2).forEach(number -> carryOut(session, chance.register(number)));
            for (int step = 0; step < STEPS; step++) {
                carryOut(session, chance.next(now()));
                if (chance.below(2) == 0) {
                    next().ifPresent(deadline -> carryOut(session, new TimeAdvanced(deadline.clock(), deadline.at())));
                }
            }
            RebuildInvariance.assertHolds(RuleBases.shipped(), facts);
            letTimePass(session);
            assertThatNothingHangs();
        }
    }

    private void letTimePass(Session session) {
        for (Optional<Deadline> next = next(); next.isPresent(); next = next()) {
            carryOut(session, new TimeAdvanced(next.get().clock(), next.get().at()));
        }
    }

    /** Unless somebody is waited for: the owner of a paused project, or who has work from outside of projects. */
    private void assertThatNothingHangs() {
        List<Project> projects = facts.all(Project.class, "").toList();
        boolean waits = projects.stream().anyMatch(project -> project.getState() == Project.State.PAUSED)
                || facts.all(DelegatedLoad.class, "").findAny().isPresent();
        if (!waits) {
            assertThat(projects).extracting(Project::getState).doesNotContain(Project.State.RUNNING);
        }
    }

    private void carryOut(Session session, Command command) {
        Outcome outcome = session.execute(command);
        outcome.firings().forEach(firing -> firing.changes().forEach(facts::apply));
        assertNobodyHasMoreThanItTakesOn();
        if (!(command instanceof PauseAgent)) {
            assertWhoIsPausedGotNothing(outcome);
        }
    }

    private void assertNobodyHasMoreThanItTakesOn() {
        Map<String, Long> engagements = Stream.concat(
                        facts.all(Engagement.class, "").map(Engagement::agentId),
                        facts.all(DelegatedLoad.class, "").map(DelegatedLoad::agentId))
                .collect(Collectors.groupingBy(agent -> agent, Collectors.counting()));
        facts.all(Agent.class, "")
                .forEach(agent -> assertThat((long) agent.getActive())
                        .as(agent.getAgentId())
                        .isEqualTo(engagements.getOrDefault(agent.getAgentId(), 0L)));
    }

    private void assertWhoIsPausedGotNothing(Outcome outcome) {
        outcome.decisions().stream()
                .filter(TaskAssigned.class::isInstance)
                .map(TaskAssigned.class::cast)
                .forEach(assigned -> assertThat(
                                facts.find(Agent.class, assigned.agentId()).map(Agent::getUnavailable))
                        .as("what keeps %s from work", assigned.agentId())
                        .isEmpty());
    }

    /** By the clock of the workspace, which stands still here. */
    private Instant now() {
        return facts.find(Clock.class, Clock.SYSTEM).map(Clock::getNow).orElse(Instant.parse("2024-01-15T09:00:00Z"));
    }

    private Optional<Deadline> next() {
        return facts.all(Deadline.class, "")
                .min(Comparator.comparing(Deadline::at).thenComparing(Deadline::id));
    }
}
