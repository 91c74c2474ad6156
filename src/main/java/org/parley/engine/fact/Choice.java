package org.parley.engine.fact;

import java.util.stream.Stream;

/**
 * The outcome of a comparison.
 *
 * @param best     lowest rank; null if there was nobody
 * @param runnerUp second lowest; null if there was nobody else
 * @param count    how many were compared
 */
public record Choice<T extends Ranked>(T best, T runnerUp, int count) {
    public static <T extends Ranked> Choice<T> of(Stream<T> candidates) {
        T best = null;
        T runnerUp = null;
        int count = 0;
        for (T candidate : (Iterable<T>) candidates::iterator) {
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
