package org.parley.engine.rules.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleProblem.Kind;

/**
 * Looks for what opens and is not closed: rules without an end, brackets, texts. The parser reports such a mistake where
 * it comes to grief, which is mostly elsewhere, or not at all.
 */
final class Structure {
    private static final Map<String, String> CLOSING = Map.of("(", ")", "[", "]", "{", "}");
    private static final Set<String> CLOSERS = Set.copyOf(CLOSING.values());
    private static final String FUNCTION = "function";
    private static final String END = "end";
    private static final Set<String> PARTS =
            Set.of("rule", "query", FUNCTION, "declare", "import", "global", "package", "unit", "dialect");
    private static final Set<String> RULES = Set.of("rule", "query");

    private final String path;
    private final List<Lexeme> lexemes;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Deque<Lexeme> open = new ArrayDeque<>();
    /** The name of the rule that has begun; null outside. */
    private Lexeme rule;

    private Structure(String path, String text) {
        this.path = path;
        this.lexemes = Lexeme.of(text);
    }

    static List<RuleProblem> problemsOf(String path, String text) {
        Structure structure = new Structure(path, text);
        for (int i = 0; i < structure.lexemes.size() && structure.problems.isEmpty(); i++) {
            structure.look(i);
        }
        if (structure.problems.isEmpty()) {
            structure.finish();
        }
        return structure.problems;
    }

    private void look(int i) {
        Lexeme lexeme = lexemes.get(i);
        if (lexeme.kind() == Lexeme.BROKEN) {
            report(lexeme, broken(lexeme), null);
        } else if (CLOSING.containsKey(lexeme.image())) {
            open.push(lexeme);
        } else if (CLOSERS.contains(lexeme.image())) {
            close(lexeme);
        } else if (begins(i, RULES) && lexemes.get(i + 1).isText()) {
            finish();
            rule = lexemes.get(i + 1);
        } else if (begins(i, Set.of(FUNCTION))) {
            finish();
        } else if (lexeme.is(END) && rule != null && (startsLine(i) || endsPart(i))) {
            finishBrackets();
            rule = null;
        }
    }

    private static String broken(Lexeme lexeme) {
        String text = lexeme.image();
        if (text.isEmpty() || text.startsWith("\"") || text.startsWith("'")) {
            return "the text that begins here is not closed";
        }
        if (text.startsWith("/*")) {
            return "the comment that begins here is not closed";
        }
        return text.startsWith("#")
                ? "# is not taken; write a cast: ((Type) x).property"
                : "%s is not expected here".formatted(text.substring(0, text.offsetByCodePoints(0, 1)));
    }

    /** Brackets and rules end where the next part of the file begins. */
    private void finish() {
        finishBrackets();
        if (rule != null && problems.isEmpty()) {
            report(rule, "the rule %s has no end".formatted(rule.image()), END);
        }
        rule = null;
    }

    private void finishBrackets() {
        if (!open.isEmpty()) {
            Lexeme bracket = open.pop();
            report(bracket, "%s is not closed".formatted(bracket.image()), CLOSING.get(bracket.image()));
        }
    }

    private void close(Lexeme closer) {
        if (open.isEmpty()) {
            report(closer, "%s closes nothing".formatted(closer.image()), null);
            return;
        }
        Lexeme opener = open.pop();
        String expected = CLOSING.get(opener.image());
        if (!closer.is(expected)) {
            report(
                    closer,
                    "%s closes the %s of line %d"
                            .formatted(
                                    closer.image(),
                                    opener.image(),
                                    opener.spot().line()),
                    expected);
        }
    }

    /** True if a part of the file begins with one of the words here: at the beginning of a line, with a name behind it. */
    private boolean begins(int i, Set<String> words) {
        return words.contains(lexemes.get(i).image()) && startsLine(i) && i + 1 < lexemes.size();
    }

    /** True if nothing comes behind it but the next part of the file; a rule may stand on one line. */
    private boolean endsPart(int i) {
        return open.isEmpty()
                && (i + 1 == lexemes.size() || PARTS.contains(lexemes.get(i + 1).image()));
    }

    private boolean startsLine(int i) {
        return i == 0
                || lexemes.get(i - 1).spot().line() < lexemes.get(i).spot().line();
    }

    private void report(Lexeme at, String message, String suggestion) {
        String name =
                rule == null ? null : rule.image().substring(1, rule.image().length() - 1);
        problems.add(new RuleProblem(
                Kind.SYNTAX,
                path,
                at.spot().line(),
                at.spot().column(),
                name,
                suggestion == null ? message : "%s; is %s missing?".formatted(message, suggestion),
                suggestion));
    }
}
