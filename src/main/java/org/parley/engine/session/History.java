package org.parley.engine.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.journal.DecisionFilter;
import org.parley.journal.DecisionRecord;
import org.parley.journal.FactChange;
import org.parley.journal.FactReference;
import org.parley.journal.Firing;
import org.parley.journal.Journal;
import org.parley.journal.JournalEntry;
import org.parley.journal.Snapshot;

/** The past of a workspace, read from its journal. */
public final class History {
    private History() {}

    /**
     * Just before a rule fired.
     *
     * @param sequence the entry
     * @param firing   index of the firing in the entry
     */
    public record Moment(long sequence, int firing, String rulesVersion) {}

    /** After an entry, whichever rules decided. */
    public static Moment after(long sequence) {
        return new Moment(sequence + 1, 0, "");
    }

    /** A decision with the rule that made it, and when. */
    public record Decided(Moment moment, String rule, List<FactReference> matched, DecisionRecord decision) {}

    /** The decisions of a type about a subject, in order. */
    public static Stream<Decided> decisions(Chronicle chronicle, Class<?> type, String subject) {
        return decisions(chronicle, new DecisionFilter(subject, null, type.getSimpleName()));
    }

    /** All decisions about a subject, in order. */
    public static Stream<Decided> decisions(Chronicle chronicle, String subject) {
        return decisions(chronicle, new DecisionFilter(subject, null, null));
    }

    private static Stream<Decided> decisions(Chronicle chronicle, DecisionFilter filter) {
        return chronicle
                .journal()
                .decided(chronicle.name(), filter)
                .flatMap(entry -> decisionsOf(entry).stream())
                .filter(decided -> filter.passes(decided.rule(), decided.decision()));
    }

    /** The last decision of a type about a subject. */
    public static Optional<Decided> lastDecision(Chronicle chronicle, Class<?> type, String subject) {
        return decisions(chronicle, type, subject).reduce((earlier, later) -> later);
    }

    /** The decisions of an entry, in order. */
    public static List<Decided> decisionsOf(JournalEntry entry) {
        List<Decided> decisions = new ArrayList<>();
        for (int index = 0; index < entry.firings().size(); index++) {
            Firing firing = entry.firings().get(index);
            Moment moment = new Moment(entry.sequence(), index, entry.rulesVersion());
            firing.decisions()
                    .forEach(decision -> decisions.add(new Decided(moment, firing.rule(), firing.matched(), decision)));
        }
        return decisions;
    }

    /**
     * The facts at a moment, as inserts; of those that do not matter, none.
     *
     * @throws InThePast if that moment has been archived
     */
    public static List<FactChange> factsAt(
            Journal journal, String workspace, Moment moment, Predicate<FactReference> relevant) {
        Map<FactReference, FactChange> facts = new LinkedHashMap<>();
        Optional<Snapshot> snapshot = journal.snapshotBefore(workspace, moment.sequence() - 1);
        snapshot.ifPresent(from -> from.facts().forEach(fact -> apply(fact, facts, relevant)));
        long first = snapshot.map(Snapshot::sequence).orElse(0L) + 1;
        expectAtHand(journal, workspace, first, moment.sequence());
        journal.from(workspace, first)
                .takeWhile(entry -> entry.sequence() <= moment.sequence())
                .forEach(entry -> {
                    List<Firing> firings = entry.sequence() == moment.sequence()
                            ? entry.firings().subList(0, moment.firing())
                            : entry.firings();
                    firings.forEach(firing -> firing.changes().forEach(change -> apply(change, facts, relevant)));
                });
        return List.copyOf(facts.values());
    }

    /** @throws InThePast if the entry has been archived */
    public static void expectAtHand(Journal journal, String workspace, long sequence) {
        expectAtHand(journal, workspace, sequence, sequence);
    }

    private static void expectAtHand(Journal journal, String workspace, long first, long asked) {
        journal.archived(workspace)
                .filter(archived -> archived.through() >= first)
                .ifPresent(archived -> {
                    throw new InThePast(asked, archived);
                });
    }

    private static void apply(
            FactChange change, Map<FactReference, FactChange> facts, Predicate<FactReference> relevant) {
        FactReference reference = new FactReference(change.type(), change.key());
        if (!relevant.test(reference)) {
            return;
        }
        if (change.kind() == FactChange.Kind.DELETE) {
            facts.remove(reference);
        } else {
            facts.put(reference, change);
        }
    }
}
