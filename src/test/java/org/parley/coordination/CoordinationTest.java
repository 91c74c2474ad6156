package org.parley.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.parley.Chance;
import org.parley.RuleBases;
import org.parley.Seeds;
import org.parley.ShuffledRules;
import org.parley.agent.Agent;
import org.parley.conflict.Lease;
import org.parley.contract.Commitment;
import org.parley.contract.Contract;
import org.parley.delegation.AppointManager;
import org.parley.delegation.CancelDelegation;
import org.parley.delegation.Delegation;
import org.parley.engine.fact.Deadline;

/**
 * Whatever happens: no resource has two holders, tokens only rise, nobody waits in a circle, loads add up, and all that was
 * begun ends. A few sequences in each build; {@code -Dparley.sequences=5000} for thousands.
 */
class CoordinationTest {
    private static final Instant NOW = Instant.parse("2024-07-01T09:00:00Z");
    private static final int STEPS = 60;

    @Seeds
    void whatever_happens_nobody_holds_what_another_one_has_and_everything_ends(int seed) {
        try (CoordinationRun run = new CoordinationRun(RuleBases.shipped())) {
            Instant at = happen(seed, run);
            run.assertThatItCouldBeRebuilt();
            assertThatAllEnds(run, at.plusSeconds(36_000));
        }
    }

    @Seeds
    void rules_in_another_order_give_the_same_work_and_the_same_resources_to_the_same_agents(int seed) {
        try (CoordinationRun run = new CoordinationRun(RuleBases.shipped());
                CoordinationRun other = new CoordinationRun(ShuffledRules.ONE)) {
            happen(seed, run);
            happen(seed, other);

            assertThat(whoHasWhat(other)).isEqualTo(whoHasWhat(run));
        }
    }

    @Seeds
    void restarts_decide_nothing(int seed) {
        try (CoordinationRun run = new CoordinationRun(RuleBases.shipped());
                CoordinationRun other = new CoordinationRun(RuleBases.shipped(), new Random(seed))) {
            happen(seed, run);
            happen(seed, other);

            assertThat(other.facts()).containsExactlyInAnyOrderElementsOf(run.facts());
        }
    }

    /** What happens by chance, until the moment that is returned. */
    private static Instant happen(int seed, CoordinationRun run) {
        Chance chance = new Chance(seed);
        Happenings events = new Happenings(chance);
        for (int number = 0; number < 4; number++) {
            run.carryOut(events.agent(number), NOW);
        }
        run.carryOut(new AppointManager("m0", "java", List.of("a0", "m1")), NOW);
        run.carryOut(new AppointManager("m1", "python", List.of("a1", "a2", "m0", "m1")), NOW);
        Instant at = NOW;
        for (int step = 0; step < STEPS; step++) {
            at = at.plusSeconds(chance.below(90));
            run.pass(at);
            run.carryOut(events.next(at), at);
        }
        return at;
    }

    private static Map<String, String> whoHasWhat(CoordinationRun run) {
        Map<String, String> who = new TreeMap<>();
        run.all(Delegation.class)
                .forEach(delegation ->
                        who.put(delegation.getDelegationId(), delegation.getState() + " " + delegation.getAgentId()));
        run.all(Contract.class)
                .forEach(contract ->
                        who.put(contract.getContractId(), contract.getState() + " " + contract.getContractor()));
        run.all(Lease.class)
                .forEach(lease -> who.put(lease.getResourceId(), lease.getAgentId() + " " + lease.getToken()));
        return who;
    }

    private static void assertThatAllEnds(CoordinationRun run, Instant end) {
        run.pass(end);
        run.all(Delegation.class).stream()
                .filter(delegation ->
                        delegation.getParent() == null && delegation.getState().isOpen())
                .forEach(open -> run.carryOut(new CancelDelegation(open.getDelegationId(), end), end));
        run.pass(end.plusSeconds(36_000));

        assertThat(run.all(Contract.class))
                .allSatisfy(contract -> assertThat(contract.getState().isOpen()).isFalse());
        assertThat(run.all(Delegation.class))
                .allSatisfy(
                        delegation -> assertThat(delegation.getState().isOpen()).isFalse());
        assertThat(run.all(Agent.class)).allSatisfy(agent -> {
            assertThat(agent.getLoad()).isZero();
            assertThat(agent.getActive()).isZero();
        });
        assertThat(run.all(Commitment.class)).isEmpty();
        assertThat(run.all(Lease.class)).isEmpty();
        assertThat(run.all(Deadline.class)).isEmpty();
        run.assertThatItCouldBeRebuilt();
    }
}
