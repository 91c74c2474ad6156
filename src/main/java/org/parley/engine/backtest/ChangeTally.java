package org.parley.engine.backtest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.parley.engine.backtest.BacktestRun.Divergence;
import org.parley.engine.backtest.DecisionChange.Made;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.session.FactCodec;
import org.parley.journal.DecisionRecord;
import org.parley.journal.Firing;
import org.parley.journal.JournalEntry;

/** Counts what would have been decided otherwise. */
final class ChangeTally {
    private final String workspace;
    private final long first;
    private final Predicate<DecisionChange> told;
    private final int most;
    private final Explanations explanations;
    private final List<DecisionChange> changes = new ArrayList<>();

    private long entries;
    private long decisions;
    private long changed;
    private Divergence divergence;

    ChangeTally(String workspace, long first, Predicate<DecisionChange> told, int most, FactTypes types) {
        this.workspace = workspace;
        this.first = first;
        this.told = told;
        this.most = most;
        this.explanations = new Explanations(types);
    }

    private record Decided(String rule, DecisionRecord decision) {
        String subject() {
            return decision.subjects().isEmpty() ? "" : decision.subjects().get(0);
        }

        boolean isAbout(Decided other) {
            return subject().equals(other.subject());
        }

        boolean isOfType(Decided other) {
            return decision.type().equals(other.decision.type());
        }
    }

    void add(JournalEntry entry, Rerun.Result result) {
        entries++;
        List<Decided> written = decided(entry.firings());
        decisions += written.size();
        if (result.failure() != null) {
            part(entry, result.failure().getMessage());
            return;
        }
        List<Decided> derived = decided(result.firings());
        List<DecisionChange> here = compare(entry, written, derived);
        changed += here.size();
        here.stream().filter(told).limit(most - changes.size()).forEach(changes::add);
        if (!here.isEmpty()) {
            part(entry, here.get(0).text());
        } else if (!result.facts().isEmpty()) {
            part(entry, "the fact " + result.facts().iterator().next());
        }
    }

    BacktestRun run() {
        return new BacktestRun(workspace, first, entries, decisions, changed, changes, divergence);
    }

    private void part(JournalEntry entry, String what) {
        if (divergence == null) {
            divergence = new Divergence(entry.sequence(), entry.commandType(), what);
        }
    }

    /** Pairs what is left when all that is the same has gone: first by type and subject, then by subject. */
    private List<DecisionChange> compare(JournalEntry entry, List<Decided> written, List<Decided> derived) {
        pair(written, derived, this::isSame);
        List<DecisionChange> differences = new ArrayList<>();
        pair(written, derived, (one, other) -> one.isOfType(other) && one.isAbout(other))
                .forEach(pair -> differences.add(change(entry, pair.written, pair.derived)));
        pair(written, derived, Decided::isAbout)
                .forEach(pair -> differences.add(change(entry, pair.written, pair.derived)));
        written.forEach(one -> differences.add(change(entry, one, null)));
        derived.forEach(one -> differences.add(change(entry, null, one)));
        return differences;
    }

    private record Pair(Decided written, Decided derived) {}

    /** Takes what belongs together out of both. */
    private static List<Pair> pair(
            List<Decided> written, List<Decided> derived, BiPredicate<Decided, Decided> belongTogether) {
        List<Pair> pairs = new ArrayList<>();
        for (Iterator<Decided> left = written.iterator(); left.hasNext(); ) {
            Decided one = left.next();
            derived.stream()
                    .filter(other -> belongTogether.test(one, other))
                    .findFirst()
                    .ifPresent(other -> {
                        pairs.add(new Pair(one, other));
                        derived.remove(other);
                        left.remove();
                    });
        }
        return pairs;
    }

    private boolean isSame(Decided one, Decided other) {
        return one.isOfType(other)
                && one.isAbout(other)
                && (one.decision.json().equals(other.decision.json())
                        || explanations.without(one.decision).equals(explanations.without(other.decision)));
    }

    private DecisionChange change(JournalEntry entry, Decided before, Decided after) {
        Decided one = before == null ? after : before;
        return new DecisionChange(
                workspace,
                entry.sequence(),
                one.decision.type(),
                one.subject(),
                made(before),
                made(after),
                before == null ? null : before.rule,
                after == null ? null : after.rule);
    }

    private static Made made(Decided decided) {
        return decided == null ? null : new Made(decided.decision.type(), FactCodec.parse(decided.decision.json()));
    }

    private static List<Decided> decided(List<Firing> firings) {
        List<Decided> decided = new ArrayList<>();
        firings.forEach(firing ->
                firing.decisions().forEach(decision -> decided.add(new Decided(firing.rule(), decision))));
        return decided;
    }
}
