package org.parley.engine.backtest;

import java.util.List;

/**
 * What other rules would have made of a part of a journal.
 *
 * @param first      the first entry
 * @param entries    how many were carried out again
 * @param decisions  how many the journal has in them
 * @param changed    how many decisions would have been others, or would have been made besides, or not at all
 * @param changes    the first of them
 * @param divergence where the course of things parts; absent if it does not. What agents would have answered from then on
 *                   nobody knows: the changes behind it tell what would have been decided in the situation that there was
 */
public record BacktestRun(
        String workspace,
        long first,
        long entries,
        long decisions,
        long changed,
        List<DecisionChange> changes,
        Divergence divergence) {
    /**
     * The first entry of which something else would have come.
     *
     * @param command type of its command
     * @param what    a decision, or else a fact, that would have been another
     */
    public record Divergence(long sequence, String command, String what) {}
}
