package org.parley.report;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.project.Bid;

/** A score as the sum that it is. */
public final class Scores {
    private Scores() {}

    /** Such as {@code 9.04 = skill 8.54 + preference 1.00 - load 0.50}. */
    public static String text(Bid bid) {
        String sum = bid.byName().entrySet().stream().map(Scores::term).collect(Collectors.joining(" "));
        return "%s = %s".formatted(number(bid.score()), sum.startsWith("+ ") ? sum.substring(2) : sum);
    }

    private static String term(Map.Entry<String, Double> term) {
        return "%s %s %s".formatted(term.getValue() < 0 ? "-" : "+", term.getKey(), number(Math.abs(term.getValue())));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
