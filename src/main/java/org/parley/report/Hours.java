package org.parley.report;

import java.time.Duration;

/** Durations as hours with three decimals. */
final class Hours {
    private static final double PER_MILLISECOND = 1.0 / Duration.ofHours(1).toMillis();
    private static final double THOUSAND = 1000;

    private Hours() {}

    static double of(Duration duration) {
        return rounded(duration.toMillis() * PER_MILLISECOND);
    }

    static double rounded(double value) {
        return Math.round(value * THOUSAND) / THOUSAND;
    }
}
