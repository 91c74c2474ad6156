package org.parley.engine.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes sense of what the compiler says, which speaks of the code that it generates. */
final class Complaint {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*");
    /** Shorter words are in every line. */
    private static final int TELLING = 3;

    private Complaint() {}

    /** The complaint without the names of generated files. */
    static String readable(String complaint) {
        return complaint
                .replaceAll("\\s+", " ")
                .replaceAll("\\(?\\S*/rules/\\S+\\.java\\S*", "")
                .strip();
    }

    /**
     * Where a complaint seems to point.
     *
     * @param certainty length of the word that it shares with the line
     */
    record Hit(int line, int certainty) {}

    /** The first line in the range that has the longest word which the message shares with the range. */
    static Optional<Hit> lineOf(String message, String text, int first, int last) {
        String[] lines = text.split("\n", -1);
        Optional<Hit> best = Optional.empty();
        int length = TELLING;
        Matcher words = WORD.matcher(message);
        while (words.find()) {
            String word = words.group();
            for (int line = first; word.length() > length && line <= Math.min(last, lines.length); line++) {
                if (Arrays.asList(lines[line - 1].split("[^\\w$]+")).contains(word)) {
                    length = word.length();
                    best = Optional.of(new Hit(line, length));
                }
            }
        }
        return best;
    }
}
