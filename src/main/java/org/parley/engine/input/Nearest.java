package org.parley.engine.input;

import java.util.Collection;

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
        String nearest = null;
        int fewest = Math.min(MOST_EDITS, (word.length() - 1) / 2) + 1;
        for (String candidate : known) {
            int edits = Math.abs(candidate.length() - word.length()) < fewest ? edits(word, candidate, fewest) : fewest;
            if (edits < fewest) {
                fewest = edits;
                nearest = candidate;
            }
        }
        return nearest == null ? "" : "; did you mean %s?".formatted(Quoted.of(nearest));
    }

    /** Levenshtein distance, cut off at the limit. */
    private static int edits(String a, String b, int limit) {
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
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit;
            }
            above = row;
        }
        return above[b.length()];
    }
}
