package org.parley.engine.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.TimeAdvanced;

/** The open deadlines of a workspace, the earliest first: those on virtual clocks, and those on the system's. */
final class Deadlines {
    private static final Comparator<Deadline> EARLIEST =
            Comparator.comparing(Deadline::at).thenComparing(Deadline::clock).thenComparing(Deadline::id);

    private final TreeSet<Deadline> virtual = new TreeSet<>(EARLIEST);
    private final TreeSet<Deadline> real = new TreeSet<>(EARLIEST);

    void add(Deadline deadline) {
        on(deadline).add(deadline);
    }

    void remove(Deadline deadline) {
        on(deadline).remove(deadline);
    }

    void clear() {
        virtual.clear();
        real.clear();
    }

    /** The step to the earliest deadline of all virtual clocks, which do not wait; else of the system's, if it is due. */
    Optional<TimeAdvanced> next(Instant now) {
        if (!virtual.isEmpty()) {
            return Optional.of(step(virtual.first()));
        }
        return earliest().filter(at -> !at.isAfter(now)).map(at -> step(real.first()));
    }

    /** The earliest deadline on the system's clock. */
    Optional<Instant> earliest() {
        return real.isEmpty() ? Optional.empty() : Optional.of(real.first().at());
    }

    private TreeSet<Deadline> on(Deadline deadline) {
        return deadline.clock().equals(Clock.SYSTEM) ? real : virtual;
    }

    private static TimeAdvanced step(Deadline deadline) {
        return new TimeAdvanced(deadline.clock(), deadline.at());
    }
}
