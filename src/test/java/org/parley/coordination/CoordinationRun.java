package org.parley.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.Domains;
import org.parley.RebuildInvariance;
import org.parley.RuleBases;
import org.parley.agent.Agent;
import org.parley.conflict.Lease;
import org.parley.conflict.LeaseGranted;
import org.parley.conflict.ResourceClaim;
import org.parley.delegation.DelegatedLoad;
import org.parley.delegation.Delegation;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Dated;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.PolicySetting;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Outcome;
import org.parley.engine.session.Session;
import org.parley.journal.FactChange;

/** Coordination in a session of its own; what holds always is looked at after each command. */
final class CoordinationRun implements AutoCloseable {
    private static final int FIRE_LIMIT = 100_000;
    /** As rules/delegation/delegation.yaml has it. */
    private static final double MOST_LOAD = 100;

    private final RuleBase rules;
    private final Random restarts;
    private Session session;
    private final FactStore facts = new FactStore();
    private final Map<String, Long> tokens = new HashMap<>();

    CoordinationRun(RuleBase rules) {
        this(rules, null);
    }

    /** @param restarts shuffles the facts that a session is built of before each command; null to go on in one */
    CoordinationRun(RuleBase rules, Random restarts) {
        this.rules = rules;
        this.restarts = restarts;
        session = new Session(rules, Domains.TYPES, Stream.empty(), FIRE_LIMIT);
    }

    /** @param now when the turn of a command comes that brings no time */
    void carryOut(Command command, Instant now) {
        if (restarts != null) {
            restart();
        }
        Outcome outcome =
                session.execute(command instanceof Dated given && given.at() == null ? given.at(now) : command);
        outcome.firings().forEach(firing -> firing.changes().forEach(facts::apply));
        outcome.decisions().stream()
                .filter(LeaseGranted.class::isInstance)
                .map(LeaseGranted.class::cast)
                .forEach(this::assertTheTokenRises);
        assertResourcesAreHeldByOneAtATime(now);
        assertNobodyWaitsInACircle();
        assertLoadsAreWhatTheySumUpTo();
        assertNothingWaitsThatSomebodyCouldBear();
    }

    private void restart() {
        session.close();
        List<FactChange> shuffled = new ArrayList<>(facts.snapshot());
        Collections.shuffle(shuffled, restarts);
        session = new Session(rules, Domains.TYPES, shuffled.stream(), FIRE_LIMIT);
    }

    /** Each fact as JSON, in no order. */
    Set<String> facts() {
        return facts.snapshot().stream().map(FactChange::toJson).collect(Collectors.toSet());
    }

    /** Lets every deadline up to a moment come. */
    void pass(Instant until) {
        Optional<Deadline> next = next(until);
        while (next.isPresent()) {
            carryOut(new TimeAdvanced(Clock.SYSTEM, next.get().at()), next.get().at());
            next = next(until);
        }
    }

    <T extends Fact> List<T> all(Class<T> type) {
        return facts.all(type, "").toList();
    }

    void assertThatItCouldBeRebuilt() {
        RebuildInvariance.assertHolds(RuleBases.shipped(), facts);
    }

    private Optional<Deadline> next(Instant until) {
        return facts.all(Deadline.class, "")
                .filter(deadline -> !deadline.at().isAfter(until))
                .min(Comparator.comparing(Deadline::at).thenComparing(Deadline::id));
    }

    private void assertTheTokenRises(LeaseGranted granted) {
        Long before = tokens.put(granted.resourceId(), granted.token());
        assertThat(granted.token()).as("token of %s", granted.resourceId()).isGreaterThan(before == null ? 0L : before);
    }

    private void assertResourcesAreHeldByOneAtATime(Instant now) {
        List<Lease> leases = all(Lease.class);
        assertThat(leases).extracting(Lease::getResourceId).doesNotHaveDuplicates();
        assertThat(leases).allSatisfy(lease -> {
            assertThat(lease.getToken()).isEqualTo(tokens.get(lease.getResourceId()));
            assertThat(lease.getUntil()).isAfter(now);
        });
        Set<String> held =
                new HashSet<>(leases.stream().map(Lease::getResourceId).toList());
        assertThat(all(ResourceClaim.class))
                .as("nobody waits for what is free")
                .allSatisfy(claim -> assertThat(held).contains(claim.getResourceId()));
    }

    private void assertNobodyWaitsInACircle() {
        Map<String, Set<String>> waitsFor = new HashMap<>();
        Map<String, String> holders = new HashMap<>();
        all(Lease.class).forEach(lease -> holders.put(lease.getResourceId(), lease.getAgentId()));
        all(ResourceClaim.class)
                .forEach(claim -> waitsFor.computeIfAbsent(claim.getAgentId(), agent -> new HashSet<>())
                        .add(holders.get(claim.getResourceId())));
        boolean smaller = true;
        while (smaller) {
            // Whoever waits for nobody who waits is in no circle.
            smaller = waitsFor.entrySet()
                    .removeIf(each -> each.getValue().stream().noneMatch(waitsFor::containsKey));
        }
        assertThat(waitsFor).as("circles").isEmpty();
    }

    private void assertNothingWaitsThatSomebodyCouldBear() {
        double mostLoad = all(PolicySetting.class).stream()
                .mapToDouble(setting -> setting.values().path("most_load").doubleValue())
                .findFirst()
                .orElse(MOST_LOAD);
        assertThat(all(Delegation.class))
                .filteredOn(delegation -> delegation.getState() == Delegation.State.WAITING)
                .allSatisfy(waiting -> assertThat(all(Agent.class))
                        .noneMatch(agent -> agent.getUnavailable() == null
                                && agent.getActive() < agent.getMaxConcurrent()
                                && agent.getSkills().covers(waiting.getRequiredSkills())
                                && agent.getLoad() + waiting.getEstimatedLoad() <= mostLoad + 1e-9));
    }

    private void assertLoadsAreWhatTheySumUpTo() {
        Map<String, Double> loads = new HashMap<>();
        all(DelegatedLoad.class).forEach(load -> loads.merge(load.agentId(), load.load(), Double::sum));
        assertThat(all(Agent.class)).allSatisfy(agent -> {
            assertThat(agent.getLoad()).isGreaterThanOrEqualTo(0);
            assertThat(Math.abs(agent.getLoad() - loads.getOrDefault(agent.getAgentId(), 0.0)))
                    .isLessThan(1e-6);
            assertThat(agent.getActive()).isBetween(0, agent.getMaxConcurrent());
        });
    }

    @Override
    public void close() {
        session.close();
    }
}
