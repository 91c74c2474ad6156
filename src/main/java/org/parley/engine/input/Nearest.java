package org.parley.engine.input;

import java.util.Collection;
import java.util.Optional;

/** Finds the known word that somebody may have meant: at most 2 edits away and less than half of it changed. */
public final class Nearest {
    /** A file full of unknown words is not a file with typing errors; each hint looks at all known words. */
    private static final int MOST_HINTS = 20;

    private static final int MOST_EDITS = 2;

    private final Collection<String> known;
    private int hints;

    public Nearest(Collection<String> known) {
        this.known = known;
    }

    /** The end of a message: empty when nothing is near. */
    public String hint(String word) {
        if (hints++ >= MOST_HINTS) {
            return "";
        }
        return find(word)
                .map(nearest -> "; did you mean %s?".formatted(Quoted.of(nearest)))
                .orElse("");
    }

    /** The nearest word, if one is near. */
    public Optional<String> find(String word) {
        String nearest = null;
        int fewest = Math.min(MOST_EDITS, (word.length() - 1) / 2) + 1;
        for (String candidate : known) {
            int edits = Math.abs(candidate.length() - word.length()) < fewest ? edits(word, candidate, fewest) : fewest;
            if (edits < fewest) {
                fewest = edits;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Levenshtein distance in which two letters that have changed places count once, cut off at the limit. */
    private static int edits(String a, String b, int limit) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit;
            }
            before = above;
            above = row;
        }
        return above[b.length()];
    }
}
