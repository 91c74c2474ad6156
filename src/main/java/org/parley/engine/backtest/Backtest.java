package org.parley.engine.backtest;

import java.util.function.Predicate;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.Effort;
import org.parley.engine.steps.Trials;
import org.parley.journal.Archived;
import org.parley.journal.Journal;

/**
 * Lets rules decide again what a journal says was decided. Each command is carried out on the facts as they were then, so
 * that every decision is compared in the situation in which it was made, also behind the first one that differs.
 */
public final class Backtest {
    private final Journal journal;
    private final FactTypes types;
    private final Effort effort;

    /** @param effort after which a command counts as endless */
    public Backtest(Journal journal, FactTypes types, Effort effort) {
        this.journal = journal;
        this.types = types;
        this.effort = effort;
    }

    /**
     * Runs a part of a journal again.
     *
     * @param entries how many of the last entries at most
     * @param told    the changes that are told one by one
     * @param most    how many of them
     */
    public BacktestRun run(
            String workspace, RuleBase candidate, long entries, Predicate<DecisionChange> told, int most) {
        long earliest = journal.archived(workspace).map(Archived::through).orElse(0L) + 1;
        long first = Math.max(earliest, journal.last(workspace) - entries + 1);
        ChangeTally tally = new ChangeTally(workspace, first, told, most, types);
        try (Rerun rerun = new Rerun(candidate, types, effort, FactsBefore.of(journal, workspace, first))) {
            journal.from(workspace, first).forEach(entry -> tally.add(entry, Trials.part(() -> rerun.next(entry))));
        }
        return tally.run();
    }
}
