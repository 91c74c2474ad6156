package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.Chance;
import org.parley.Seeds;
import org.parley.SessionRun;

/**
 * Whatever agents want: who differs is in dispute and nobody else, no dispute waits for offers for ever, and the time of an
 * agent is divided without a gap or an overlap. A few sequences in each build; {@code -Dparley.sequences=5000} for thousands.
 */
class ConflictTest {
    private static final int STEPS = 60;

    @Seeds
    void whatever_agents_want_the_rules_come_to_rest_and_no_dispute_waits_for_ever(int seed) {
        try (SessionRun run = new SessionRun()) {
            happen(seed, run);
            run.assertThatItCouldBeRebuilt();
            run.letAllTimePass(() -> look(run));
            assertThat(disputes(run)).extracting(Conflict::getState).doesNotContain(Conflict.State.OPEN);
        }
    }

    @Seeds
    void rules_in_another_order_settle_disputes_and_divide_time_alike(int seed) {
        SessionRun.assertThatTheOrderOfRulesDecidesNothing(run -> happen(seed, run));
    }

    @Seeds
    void restarts_settle_disputes_and_divide_time_alike(int seed) {
        SessionRun.assertThatRestartsDecideNothing(seed, run -> happen(seed, run));
    }

    private static void happen(int seed, SessionRun run) {
        Chance chance = new Chance(seed);
        ConflictEvents events = new ConflictEvents(chance);
        for (int step = 0; step < STEPS; step++) {
            run.carryOut(events.next(disputes(run), run.nextMoment()));
            look(run);
            if (chance.below(8) == 0) {
                run.letTimePass();
                look(run);
            }
        }
    }

    private static void look(SessionRun run) {
        assertThatWhoDiffersIsInDispute(run);
        assertThatTimeIsDivided(run);
    }

    private static void assertThatWhoDiffersIsInDispute(SessionRun run) {
        Map<String, Set<JsonNode>> wanted = run.all(Goal.class).stream()
                .collect(Collectors.groupingBy(Goal::getName, Collectors.mapping(Goal::getValue, Collectors.toSet())));
        assertThat(disputes(run))
                .extracting(Conflict::getSubject)
                .containsExactlyInAnyOrderElementsOf(wanted.entrySet().stream()
                        .filter(each -> each.getValue().size() > 1)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static void assertThatTimeIsDivided(SessionRun run) {
        run.all(TimeClaim.class).stream()
                .collect(Collectors.groupingBy(TimeClaim::getAgentId))
                .values()
                .forEach(ConflictTest::assertThatTimeIsDivided);
    }

    /** Each second that somebody claims is in one window, of somebody who claims it. */
    private static void assertThatTimeIsDivided(List<TimeClaim> claims) {
        claims.forEach(claim -> assertThat(claim.getWindows()).allSatisfy(window -> {
            assertThat(window.from()).isBetween(claim.getFrom(), claim.getTo());
            assertThat(window.to()).isBetween(window.from(), claim.getTo());
        }));
        List<ExecutionWindow> windows = claims.stream()
                .flatMap(claim -> claim.getWindows().stream())
                .sorted(Comparator.comparing(ExecutionWindow::from).thenComparing(ExecutionWindow::to))
                .toList();
        Duration divided = Duration.ZERO;
        Instant end = Instant.MIN;
        for (ExecutionWindow window : windows) {
            assertThat(window.from()).isAfterOrEqualTo(end);
            end = window.to();
            divided = divided.plus(Duration.between(window.from(), window.to()));
        }
        assertThat(divided).isEqualTo(claimed(claims));
    }

    private static Duration claimed(List<TimeClaim> claims) {
        Duration claimed = Duration.ZERO;
        Instant end = Instant.MIN;
        for (TimeClaim claim :
                claims.stream().sorted(Comparator.comparing(TimeClaim::getFrom)).toList()) {
            Instant from = claim.getFrom().isAfter(end) ? claim.getFrom() : end;
            if (claim.getTo().isAfter(from)) {
                claimed = claimed.plus(Duration.between(from, claim.getTo()));
                end = claim.getTo();
            }
        }
        return claimed;
    }

    private static List<Conflict> disputes(SessionRun run) {
        return run.all(Conflict.class).stream()
                .filter(conflict -> conflict.getKind() == Conflict.Kind.GOAL)
                .filter(conflict -> conflict.getState() != Conflict.State.RESOLVED)
                .toList();
    }
}
