package org.parley.engine.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parley.engine.input.Nearest;

/** The words of a text as names are written: lower case, neighbours joined by an underscore. */
public final class Words {
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_PHRASE = 3;

    private Words() {}

    /** The single words, in order, each once. */
    public static Set<String> of(String text) {
        return new LinkedHashSet<>(split(text));
    }

    /** All words as one name. */
    public static String joined(String text) {
        return isJoined(text) ? text : String.join("_", split(text));
    }

    /** As nearly all names are written, which are compared far more often than they are made. */
    private static boolean isJoined(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean joins = each == '_' && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != '_';
            if (!joins && (each < 'a' || each > 'z') && (each < '0' || each > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Words, pairs and triples of neighbours: "risk management review" holds {@code risk_management}. */
    public static Set<String> phrasesOf(String text) {
        List<String> words = split(text);
        Set<String> phrases = new LinkedHashSet<>(words);
        for (int length = 2; length <= LONGEST_PHRASE; length++) {
            for (int from = 0; from + length <= words.size(); from++) {
                phrases.add(String.join("_", words.subList(from, from + length)));
            }
        }
        return phrases;
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>(List.of(SEPARATORS.split(text.toLowerCase(Locale.ROOT))));
        words.removeIf(String::isEmpty);
        return words;
    }

    /** A message about a word of some kind that is none of those there are. */
    public static String unknown(String kind, String word, Collection<String> known) {
        return "there is no %s %s, only %s%s".formatted(kind, word, new TreeSet<>(known), hint(word, known));
    }

    /** The end of a message about an unknown word: empty when none of the known ones is near. */
    public static String hint(String word, Collection<String> known) {
        return word == null ? "" : new Nearest(known).hint(word);
    }
}
