package org.parley.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.Domains;
import org.parley.RebuildInvariance;
import org.parley.RuleBases;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Outcome;
import org.parley.engine.session.Session;
import org.parley.journal.FactChange;

/**
 * Negotiations in a session of their own; after each step the session could be rebuilt, and nobody is booked for two
 * meetings at the same time.
 */
final class NegotiationRun implements AutoCloseable {
    private static final int FIRE_LIMIT = 100_000;

    private final Session session;
    private final FactStore facts = new FactStore();

    NegotiationRun() {
        this(RuleBases.shipped());
    }

    NegotiationRun(RuleBase rules) {
        session = new Session(rules, Domains.TYPES, Stream.empty(), FIRE_LIMIT);
    }

    Outcome carryOut(Command command) {
        Outcome outcome = session.execute(command);
        outcome.firings().forEach(firing -> firing.changes().forEach(facts::apply));
        RebuildInvariance.assertHolds(RuleBases.shipped(), facts);
        assertNobodyIsBookedTwice();
        return outcome;
    }

    Negotiation request(String id, MeetingRequest request, Instant at) {
        carryOut(new RequestNegotiation(id, request, List.of(), at));
        return negotiation(id);
    }

    void declare(Calendar calendar, Instant at) {
        carryOut(new DeclareCalendar(calendar, at));
    }

    /** Lets every deadline up to a moment come. */
    void pass(Instant until) {
        Optional<Deadline> next = next(until);
        while (next.isPresent()) {
            carryOut(new TimeAdvanced(Clock.SYSTEM, next.get().at()));
            next = next(until);
        }
    }

    /** Each of them as JSON, in no order. */
    Set<String> facts() {
        return facts.snapshot().stream().map(FactChange::toJson).collect(Collectors.toSet());
    }

    Negotiation negotiation(String id) {
        return facts.find(Negotiation.class, id).orElseThrow();
    }

    Optional<Impasse> impasse(String id) {
        return facts.find(Impasse.class, id);
    }

    List<Negotiation> negotiations() {
        return facts.all(Negotiation.class, "").toList();
    }

    List<Round> openRounds() {
        return facts.all(Round.class, "").filter(Round::isOpen).toList();
    }

    List<Calendar> calendars() {
        return facts.all(Calendar.class, "").toList();
    }

    List<Booking> bookings() {
        return facts.all(Booking.class, "").toList();
    }

    private Optional<Deadline> next(Instant until) {
        return facts.all(Deadline.class, "")
                .filter(deadline -> !deadline.at().isAfter(until))
                .min(Comparator.comparing(Deadline::at));
    }

    private void assertNobodyIsBookedTwice() {
        List<Booking> bookings = bookings();
        for (int i = 0; i < bookings.size(); i++) {
            for (Booking other : bookings.subList(i + 1, bookings.size())) {
                Booking one = bookings.get(i);
                if (one.getFrom().isBefore(other.getTo()) && other.getFrom().isBefore(one.getTo())) {
                    assertThat(one.getParticipants()).doesNotContainAnyElementsOf(other.getParticipants());
                }
            }
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
