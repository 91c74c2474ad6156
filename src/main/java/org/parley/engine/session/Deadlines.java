package org.parley.engine.session;

import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.TimeAdvanced;

/** The open deadlines of a workspace, the earliest first. */
final class Deadlines {
    private final TreeSet<Deadline> open = new TreeSet<>(
            Comparator.comparing(Deadline::at).thenComparing(Deadline::clock).thenComparing(Deadline::id));

    void add(Deadline deadline) {
        open.add(deadline);
    }

    void remove(Deadline deadline) {
        open.remove(deadline);
    }

    void clear() {
        open.clear();
    }

    /** The step to the earliest deadline of all. */
    Optional<TimeAdvanced> next() {
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TimeAdvanced(open.first().clock(), open.first().at()));
    }
}
