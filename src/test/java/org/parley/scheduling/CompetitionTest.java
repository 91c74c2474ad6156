package org.parley.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parley.Seeds;
import org.parley.ShuffledRules;
import org.parley.scheduling.Negotiation.Impediment;
import org.parley.scheduling.Negotiation.State;

/** Many requests for the same people: nobody is booked twice, and no request waits for what it could have. */
class CompetitionTest {
    private static final Instant NOW = Instant.parse("2024-07-01T09:00:00Z");
    private static final int PARTICIPANTS = 4;
    private static final int STEPS = 40;
    private static final Duration FOREVER = Duration.ofDays(1_000);

    @Seeds
    void whatever_happens_no_request_waits_that_has_a_slot(int seed) {
        Chance chance = new Chance(seed);
        try (NegotiationRun run = new NegotiationRun()) {
            for (int step = 0; step < STEPS; step++) {
                Instant at = NOW.plusSeconds(60L * step);
                run.pass(at);
                act(run, chance, step, at);
                assertThat(run.negotiations()).allSatisfy(negotiation -> check(run, negotiation));
            }
        }
    }

    @Seeds
    void whatever_is_answered_no_round_stays_open_for_ever(int seed) {
        try (NegotiationRun run = new NegotiationRun()) {
            negotiate(run, seed);
            run.pass(NOW.plus(FOREVER));
            assertThat(run.openRounds()).isEmpty();
            assertThat(run.negotiations())
                    .extracting(Negotiation::getState)
                    .doesNotContain(State.ASKING, State.SEARCHING);
        }
    }

    @Seeds
    void rules_in_another_order_agree_on_the_same_slots(int seed) {
        try (NegotiationRun run = new NegotiationRun();
                NegotiationRun other = new NegotiationRun(ShuffledRules.ONE)) {
            negotiate(run, seed);
            negotiate(other, seed);

            assertThat(other.facts()).isEqualTo(run.facts());
        }
    }

    private static void negotiate(NegotiationRun run, int seed) {
        Chance chance = new Chance(seed);
        for (int step = 0; step < STEPS; step++) {
            Instant at = NOW.plusSeconds(600L * step);
            run.pass(at);
            if (chance.below(3) == 0) {
                run.declare(chance.asking("p" + chance.below(PARTICIPANTS)), at);
            } else if (chance.below(12) == 0) {
                run.carryOut(new RemoveCalendar("p" + chance.below(PARTICIPANTS), at));
            } else {
                act(run, chance, step, at);
            }
            answer(run, chance, at);
            assertThat(run.negotiations()).extracting(Negotiation::getState).doesNotContain(State.SEARCHING);
        }
    }

    /** Some of those who are asked answer, and somebody who is not. */
    private static void answer(NegotiationRun run, Chance chance, Instant at) {
        for (Round round : run.openRounds()) {
            for (int number = 0; number < PARTICIPANTS; number++) {
                if (chance.below(2) == 0) {
                    run.carryOut(new RespondAvailability(
                            round.getNegotiationId(),
                            round.getNumber(),
                            "p" + number,
                            null,
                            chance.below(3) != 0,
                            null,
                            at));
                }
            }
        }
    }

    private static void act(NegotiationRun run, Chance chance, int step, Instant at) {
        List<Negotiation> open = run.negotiations().stream()
                .filter(negotiation -> negotiation.getState().isOpen())
                .toList();
        int kind = chance.below(10);
        if (kind < 5 || open.isEmpty()) {
            run.request("n" + step, chance.request(PARTICIPANTS, 1 + chance.below(5), chance.below(3) * 5), at);
        } else if (kind < 8) {
            run.carryOut(new CancelNegotiation(chance.oneOf(open).getNegotiationId(), at));
        } else if (kind < 9) {
            run.carryOut(new ConfirmSlot(chance.oneOf(open).getNegotiationId(), at));
        } else {
            run.declare(chance.calendar("p" + chance.below(PARTICIPANTS)), at);
        }
        if (step < 2) {
            run.declare(chance.calendar("p" + step), at);
        }
    }

    private static void check(NegotiationRun run, Negotiation negotiation) {
        String id = negotiation.getNegotiationId();
        List<Booking> bookings = run.bookings().stream()
                .filter(booking -> booking.getNegotiationId().equals(id))
                .toList();
        State state = negotiation.getState();
        assertThat(state).isNotEqualTo(State.SEARCHING).isNotEqualTo(State.ASKING);
        assertThat(bookings).hasSize(state.isBooked() ? 1 : 0);
        assertThat(bookings).allSatisfy(booking -> {
            assertThat(booking.isConfirmed()).isEqualTo(state == State.CONFIRMED);
            assertThat(booking.getParticipants())
                    .isEqualTo(negotiation.getOccurrences().get(0).accepted());
        });
        assertThat(run.impasse(id).isPresent()).isEqualTo(negotiation.getCode() == Impediment.NO_COMMON_SLOT);
        if (negotiation.getCode() == Impediment.NO_COMMON_SLOT) {
            assertThat(new MinuteByMinute(run.calendars(), run.bookings()).slot(negotiation.getRequest()))
                    .as("%s waits", id)
                    .isEmpty();
        }
    }
}
