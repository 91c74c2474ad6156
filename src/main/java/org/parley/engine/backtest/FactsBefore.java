package org.parley.engine.backtest;

import java.util.List;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.History;
import org.parley.journal.FactChange;
import org.parley.journal.Journal;

/** The facts of a workspace just before an entry. */
final class FactsBefore {
    private FactsBefore() {}

    static FactStore of(Journal journal, String workspace, long sequence) {
        List<FactChange> changes =
                History.factsAt(journal, workspace, new History.Moment(sequence, 0, ""), fact -> true);
        FactStore facts = new FactStore();
        changes.forEach(facts::apply);
        return facts;
    }
}
