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
        List<Milestone> reached = ahead.stream()
                .filter(milestone -> quiet || milestone.sequence() <= sequence)
                .toList();
        ahead.removeAll(reached);
        reached.forEach(milestone -> milestone.then().run());
    }
}
