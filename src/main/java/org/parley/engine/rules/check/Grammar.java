package org.parley.engine.rules.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;
import org.parley.engine.input.Nearest;
import org.parley.engine.rules.DrlSyntax;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleProblem.Kind;

/** Parses rule files, and says what the parser of Drools has against one in words that its author understands. */
final class Grammar {
    private static final Pattern UNEXPECTED = Pattern.compile(
            "(?:mismatched input|no viable alternative at input) " + "'([^']*)'(?:.*? in rule \"([^\"]*)\")?.*",
            Pattern.DOTALL);
    private static final Set<String> KEYWORDS =
            Set.of("package", "import", "declare", "function", "rule", "query", "when", "then", "end");
    private static final String ASSIGNMENT = "=";

    private Grammar() {}

    /** What could be understood; problems are added, unless there are some already, from which they would follow. */
    static PackageDescr parse(String path, String text, List<RuleProblem> problems) {
        DrlSyntax.Parsed parsed = DrlSyntax.parse(path, text);
        if (problems.isEmpty()) {
            // What the parser says after the first mistake mostly follows from it.
            parsed.errors().stream()
                    .findFirst()
                    .map(error -> problem(path, text, error))
                    .ifPresent(problems::add);
        }
        return parsed.descr();
    }

    private static RuleProblem problem(String path, String text, DroolsError error) {
        String said = error.getMessage().replaceFirst("^\\[ERR \\d+] (Line \\d+:\\d+ )?", "");
        int line = error instanceof ParserError at ? at.getRow() : 0;
        int column = error instanceof ParserError at ? at.getCol() + 1 : 0;
        Matcher unexpected = UNEXPECTED.matcher(said);
        if (!unexpected.matches()) {
            return new RuleProblem(Kind.SYNTAX, path, line, column, null, said, null);
        }
        String word = unexpected.group(1);
        String suggestion = word.equals(ASSIGNMENT) ? "==" : meant(text, line, word);
        String message = word.isEmpty() || word.equals("<eof>")
                ? "the file ends too early"
                : "%s is not expected here".formatted(word);
        return new RuleProblem(
                Kind.SYNTAX,
                path,
                line,
                column,
                unexpected.group(2),
                suggestion == null ? message : Texts.meant(message, suggestion),
                suggestion);
    }

    /** The keyword that the word, or the line before it if that is a single word, may have been meant to be. */
    private static String meant(String text, int line, String word) {
        Nearest keywords = new Nearest(KEYWORDS);
        String[] lines = text.split("\n", -1);
        String before = line >= 2 && line <= lines.length ? lines[line - 2].strip() : "";
        return keywords.find(word)
                .or(() -> keywords.find(before))
                .filter(meant -> !meant.equals(word) && !meant.equals(before))
                .orElse(null);
    }
}
