package org.parley.engine.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.TimeAdvanced;

/** The open deadlines of a workspace, the earliest first: those on virtual clocks, and those on real ones. */
final class Deadlines {
    private static final Comparator<Deadline> EARLIEST =
            Comparator.comparing(Deadline::at).thenComparing(Deadline::clock).thenComparing(Deadline::id);

    private final TreeSet<Deadline> virtual = new TreeSet<>(EARLIEST);
    private final TreeSet<Deadline> real = new TreeSet<>(EARLIEST);
    private final Set<String> realClocks = new HashSet<>(Set.of(Clock.SYSTEM));

    void add(Deadline deadline) {
        on(deadline.clock()).add(deadline);
    }

    void remove(Deadline deadline) {
        on(deadline.clock()).remove(deadline);
    }

    /** @param clocks those that are real, beside the system's */
    void clear(Set<String> clocks) {
        virtual.clear();
        real.clear();
        realClocks.clear();
        realClocks.add(Clock.SYSTEM);
        realClocks.addAll(clocks);
    }

    /** Takes note of clocks that are real from now on, or not any more. */
    void show(Map<String, Boolean> clocks) {
        clocks.forEach((clock, isReal) -> {
            if (isReal != realClocks.contains(clock)) {
                List<Deadline> open = on(clock).stream()
                        .filter(deadline -> deadline.clock().equals(clock))
                        .toList();
                open.forEach(this::remove);
                if (isReal) {
                    realClocks.add(clock);
                } else {
                    realClocks.remove(clock);
                }
                open.forEach(this::add);
            }
        });
    }

    /** The earliest deadline of all virtual clocks, which do not wait; else of the real ones, if it is due. */
    Optional<Deadline> next(Instant now) {
        return virtual.isEmpty()
                ? earliest().filter(at -> !at.isAfter(now)).map(at -> real.first())
                : Optional.of(virtual.first());
    }

    /** The step of time to a deadline. */
    TimeAdvanced step(Deadline to, Instant now) {
        return realClocks.contains(to.clock())
                ? new TimeAdvanced(to.clock(), to.at(), now.truncatedTo(ChronoUnit.MILLIS))
                : new TimeAdvanced(to.clock(), to.at());
    }

    /** The earliest deadline on a real clock. */
    Optional<Instant> earliest() {
        return real.isEmpty() ? Optional.empty() : Optional.of(real.first().at());
    }

    private TreeSet<Deadline> on(String clock) {
        return realClocks.contains(clock) ? real : virtual;
    }
}
