package org.parley.engine.fact;

import java.util.Collection;
import java.util.function.Function;

/**
 * The outcome of a comparison.
 *
 * @param best     lowest rank; null if there was nobody
 * @param runnerUp second lowest; null if there was nobody else
 * @param count    how many were compared
 */
public record Choice<T extends Ranked>(T best, T runnerUp, int count) {
    /** What the comparison of all that compete comes to, each by what it brings. */
    public static <C, T extends Ranked> Choice<T> of(Collection<C> competitors, Function<C, T> brings) {
        T best = null;
        T runnerUp = null;
        int count = 0;
        for (C competitor : competitors) {
            T candidate = brings.apply(competitor);
            count++;
            if (best == null || candidate.rank().compareTo(best.rank()) < 0) {
                runnerUp = best;
                best = candidate;
            } else if (runnerUp == null || candidate.rank().compareTo(runnerUp.rank()) < 0) {
                runnerUp = candidate;
            }
        }
        return new Choice<>(best, runnerUp, count);
    }

    public boolean isEmpty() {
        return best == null;
    }
}
