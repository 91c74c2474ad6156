package org.parley.engine.session;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.parley.journal.FactChange;
import org.parley.journal.FactReference;
import org.parley.journal.JournalEntry;

/** What was carried out and is not in the journal yet, in order. */
final class OnTheWay {
    private final Deque<Pending> commands = new ArrayDeque<>();

    int size() {
        return commands.size();
    }

    boolean isEmpty() {
        return commands.isEmpty();
    }

    void add(Pending sent) {
        commands.add(sent);
    }

    /** True if it is the one that the journal takes next. */
    boolean isFirst(Pending sent) {
        return commands.peek() == sent;
    }

    /** The journal has the first one. */
    void arrived() {
        commands.remove();
    }

    /** The last one; there must be one. */
    Pending last() {
        return commands.getLast();
    }

    /** All of them, to look at. */
    Collection<Pending> all() {
        return commands;
    }

    boolean contains(JournalEntry entry) {
        return commands.stream().anyMatch(sent -> sent.entry() == entry);
    }

    boolean containsKey(String idempotencyKey) {
        return commands.stream().anyMatch(sent -> idempotencyKey.equals(sent.idempotencyKey()));
    }

    /** What they make of a fact, as JSON: empty if none of them changes it, empty within if they delete it. */
    Optional<Optional<String>> latest(FactReference fact) {
        for (Iterator<Pending> latest = commands.descendingIterator(); latest.hasNext(); ) {
            Optional<FactChange> change = latest.next()
                    .entry()
                    .changes()
                    .filter(each -> FactReference.of(each).equals(fact))
                    .reduce((earlier, later) -> later);
            if (change.isPresent()) {
                return Optional.of(change.filter(each -> each.kind() != FactChange.Kind.DELETE)
                        .map(FactChange::json));
            }
        }
        return Optional.empty();
    }

    /** Takes all of them away. */
    List<Pending> clear() {
        List<Pending> cleared = List.copyOf(commands);
        commands.clear();
        return cleared;
    }
}
