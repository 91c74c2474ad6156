package org.parley.engine.session;

import java.util.ArrayList;
import java.util.List;

/** Who waits until the facts are those of an entry, or nothing is on its way to the journal any more. */
final class Milestones {
    private final List<Milestone> ahead = new ArrayList<>();

    private record Milestone(long sequence, Runnable then) {}

    /** When the facts are those of the entry or a later one, or nothing is on its way. */
    void at(long sequence, Runnable then) {
        ahead.add(new Milestone(sequence, then));
    }

    /** When nothing is on its way. */
    void whenQuiet(Runnable then) {
        at(Long.MAX_VALUE, then);
    }

    /** @param sequence the entry that the facts are of */
    void passed(long sequence, boolean quiet) {
        if (ahead.isEmpty()) {
            return;
        }
        List<Milestone> reached = new ArrayList<>();
        ahead.removeIf(milestone -> (quiet || milestone.sequence() <= sequence) && reached.add(milestone));
        // Who is told may wait for something else in turn.
        reached.forEach(milestone -> milestone.then().run());
    }
}
