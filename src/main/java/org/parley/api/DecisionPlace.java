package org.parley.api;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.engine.session.History;
import org.parley.engine.session.History.Decided;
import org.parley.engine.session.Workspace;
import org.parley.journal.DecisionFilter;
import org.parley.journal.JournalEntry;

/**
 * Where a list of decisions goes on. As a cursor it is the sequence alone where an entry begins.
 *
 * @param sequence an entry of the journal
 * @param position among the decisions of the entry, from 0 on
 */
record DecisionPlace(long sequence, int position) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})(?:/([0-9]{1,9}))?");

    private record Found(JournalEntry entry, int position, Decided decided) {}

    /** The cursor of a request; if it has none, where its list is to begin. */
    static DecisionPlace of(PageRequest page, String from) {
        return page.cursor().isEmpty() ? of("from", from) : of("cursor", page.cursor());
    }

    private static DecisionPlace of(String name, String asked) {
        Matcher form = FORM.matcher(asked);
        if (!form.matches()) {
            throw Problems.badRequest("%s %s is no sequence of an entry, such as 17".formatted(name, asked));
        }
        return new DecisionPlace(
                Long.parseLong(form.group(1)), form.group(2) == null ? 0 : Integer.parseInt(form.group(2)));
    }

    /** The decisions from here on that pass the filter, in order. */
    <T> Page<T> page(Workspace where, DecisionFilter filter, int limit, BiFunction<JournalEntry, Decided, T> view) {
        // Each entry has a decision that passes; but the first may have it before this place, and one more is looked
        // for.
        List<Found> found = where.journal().decided(where.name(), filter, sequence, limit + 2).stream()
                .flatMap(entry -> decisions(entry, filter))
                .limit(limit + 1L)
                .toList();
        List<T> items = found.stream()
                .limit(limit)
                .map(each -> view.apply(each.entry, each.decided))
                .toList();
        return new Page<>(items, found.size() > limit ? cursor(found.get(limit - 1), found.get(limit)) : null);
    }

    private Stream<Found> decisions(JournalEntry entry, DecisionFilter filter) {
        List<Decided> decisions = History.decisionsOf(entry);
        int first = entry.sequence() == sequence ? position : 0;
        return IntStream.range(Math.min(first, decisions.size()), decisions.size())
                .mapToObj(index -> new Found(entry, index, decisions.get(index)))
                .filter(each -> filter.passes(each.decided.rule(), each.decided.decision()));
    }

    private static String cursor(Found last, Found next) {
        long sequence = next.entry.sequence();
        return last.entry.sequence() == sequence ? sequence + "/" + next.position : Long.toString(sequence);
    }
}
