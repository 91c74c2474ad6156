package org.parley;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts with mistakes that people, editors and programs make; the same for the same chance. */
public final class Mutations {
    private static final Pattern TOKEN = Pattern.compile("[\\w$]+|\\s+|.", Pattern.DOTALL);
    private static final List<String> FOREIGN = List.of(
            "",
            "\0",
            "\t",
            "\r\n",
            "\r",
            "\u2028",
            "\ud83d\ude80",
            "\ud83d",
            "é",
            "“",
            "'",
            "\"",
            "\\",
            "\\u000a",
            "//",
            "/*",
            "*/",
            "#",
            "$",
            "!.",
            "/",
            "[",
            "]",
            "{",
            "}",
            "(",
            ")",
            "<",
            ">",
            ";",
            ",",
            ":",
            "::",
            "->",
            "?",
            "@",
            "=",
            "==",
            "!=",
            "||",
            "&&",
            "-",
            "- ",
            "...",
            "---",
            "&a",
            "*a",
            "!!int ",
            "<<",
            "~",
            "null",
            "true",
            "0",
            "-1",
            "1e999",
            "99999999999999999999",
            "0x",
            "1.",
            ".5",
            "2026-02-30",
            "matches \"[\"",
            "in (1, 2L, 3.0)",
            "from",
            "collect",
            "accumulate",
            "forall",
            "exists",
            "not",
            "or",
            "and",
            "eval",
            "over window:time(1s)",
            "entry-point x",
            "do[x]",
            "unit X;",
            "declare",
            "trait",
            "extends \"x\"",
            "enum X { A }",
            "rule \"x\"",
            "query \"x\"",
            "when",
            "then",
            "end",
            "end\n",
            "global int x;",
            "import x.Y;",
            "import static java.lang.Math.*;",
            "function int f() { return 1; }",
            "new int[] {1}",
            "(a) -> a",
            "String::length",
            "modify",
            "insertLogical(x);",
            "this",
            "super",
            "int",
            "var",
            "instanceof",
            "switch (x) { default -> 1 }",
            "[0]",
            "[\"x\"]",
            "!",
            "#String",
            "str[startsWith] \"x\"",
            "List<List<String>>",
            "String...",
            "after[0s,1m]",
            "soundslike",
            "@key",
            "@role(event)",
            "dialect \"mvel\"",
            "salience 1",
            "if (x) break[y]",
            "/agents[x]",
            "?query(x;)",
            "$x := id");

    private Mutations() {}

    /** The text with one to three mistakes. */
    public static String of(String text, List<String> others, Chance chance) {
        String mutated = text;
        for (int left = 1 + chance.below(3); left > 0; left--) {
            mutated = once(mutated, others, chance);
        }
        return mutated;
    }

    private static String once(String text, List<String> others, Chance chance) {
        return switch (chance.below(12)) {
            case 0 -> text.substring(0, chance.below(text.length() + 1));
            case 1 -> splice(text, chance.oneOf(others), chance);
            case 2, 3 -> ofPieces(lines(text), chance);
            case 4 -> {
                int at = chance.below(text.length() + 1);
                yield text.substring(0, at) + chance.oneOf(FOREIGN) + text.substring(at);
            }
            case 5, 6 -> withForeign(tokens(text), chance);
            case 7 -> ofPieces(tokens(chance.oneOf(others)), text, chance);
            default -> ofPieces(tokens(text), chance);
        };
    }

    private static String splice(String one, String other, Chance chance) {
        return one.substring(0, chance.below(one.length() + 1)) + other.substring(chance.below(other.length() + 1));
    }

    private static String withForeign(List<String> pieces, Chance chance) {
        if (!pieces.isEmpty()) {
            int at = chance.below(pieces.size());
            pieces.set(at, chance.below(2) == 0 ? chance.oneOf(FOREIGN) : pieces.get(at) + " " + chance.oneOf(FOREIGN));
        }
        return String.join("", pieces);
    }

    /** A piece of another text somewhere in the text. */
    private static String ofPieces(List<String> foreign, String text, Chance chance) {
        List<String> pieces = tokens(text);
        if (pieces.isEmpty() || foreign.isEmpty()) {
            return text;
        }
        int from = chance.below(foreign.size());
        int to = Math.min(foreign.size(), from + 1 + chance.below(12));
        pieces.set(chance.below(pieces.size()), String.join("", foreign.subList(from, to)));
        return String.join("", pieces);
    }

    private static String ofPieces(List<String> pieces, Chance chance) {
        if (pieces.isEmpty()) {
            return "";
        }
        int at = chance.below(pieces.size());
        int other = chance.below(pieces.size());
        switch (chance.below(4)) {
            case 0 -> pieces.remove(at);
            case 1 -> pieces.add(at, pieces.get(other));
            case 2 -> pieces.set(at, pieces.get(other));
            default -> {
                String kept = pieces.get(at);
                pieces.set(at, pieces.get(other));
                pieces.set(other, kept);
            }
        }
        return String.join("", pieces);
    }

    private static List<String> tokens(String text) {
        return new ArrayList<>(
                TOKEN.matcher(text).results().map(MatchResult::group).toList());
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(List.of(text.split("(?<=\n)")));
    }
}
