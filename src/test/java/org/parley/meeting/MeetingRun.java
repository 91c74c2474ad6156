package org.parley.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Fact;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Outcome;
import org.parley.engine.session.Session;
import org.parley.journal.FactChange;

/** A meeting in a session of its own, from a state that a test puts it in. */
final class MeetingRun implements AutoCloseable {
    static final String ID = "m";

    private static final Instant START = Instant.parse("2026-01-15T09:00:00Z");
    private static final int FIRE_LIMIT = 100_000;

    private final FactStore facts = new FactStore();
    private final Session session;
    private Instant now = START;

    /** @param given facts that are there */
    MeetingRun(List<? extends Fact> given) {
        given.forEach(fact -> facts.apply(new FactChange(
                FactChange.Kind.INSERT, fact.getClass().getSimpleName(), fact.key(), FactCodec.write(fact))));
        session = new Session(RuleBases.shipped(), Domains.TYPES, facts.export(), FIRE_LIMIT);
    }

    /** A meeting that has just been called. */
    static MeetingRun called(String protocol, String profile, Meeting.Visibility visibility, List<Invitee> invitees) {
        MeetingRun run = new MeetingRun(List.of());
        run.carryOut(new CreateMeeting(
                ID,
                null,
                "the roof",
                null,
                invitees.get(0).agentId(),
                null,
                invitees,
                List.of(),
                protocol,
                profile,
                null,
                visibility,
                null,
                null,
                Clock.SYSTEM,
                START));
        return run;
    }

    Outcome carryOut(Command command) {
        Outcome outcome = session.execute(command);
        outcome.firings().forEach(firing -> firing.changes().forEach(facts::apply));
        return outcome;
    }

    /** Carries the command out a second later than the one before. */
    List<Decision> does(MeetingCommand command) {
        now = now.plus(Duration.ofSeconds(1));
        return carryOut(command.at(now)).decisions();
    }

    <T extends Fact> Stream<T> all(Class<T> type) {
        return facts.all(type, "");
    }

    Meeting meeting() {
        return facts.find(Meeting.class, ID).orElseThrow();
    }

    @Override
    public void close() {
        session.close();
    }
}
