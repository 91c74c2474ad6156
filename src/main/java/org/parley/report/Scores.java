package org.parley.report;

import java.util.Locale;
import org.parley.project.Bid;

/** A score as the sum that it is. */
public final class Scores {
    private Scores() {}

    /** Such as {@code 9.54 = skill 8.54 + preference 1.00 - load 0.00}. */
    public static String text(Bid bid) {
        return String.format(
                Locale.ROOT,
                "%.2f = skill %.2f + preference %.2f - load %.2f",
                bid.score(),
                bid.skill(),
                bid.preference(),
                Math.abs(bid.load()));
    }
}
