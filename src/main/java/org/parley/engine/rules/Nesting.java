package org.parley.engine.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.ParserError;

/**
 * How deep brackets stand in each other in a rule file. Those who read it try each way to understand a bracket, in each
 * again those within it, and would not be done in a lifetime.
 */
final class Nesting {
    /** Shipped rules need no more than seven. */
    private static final int DEEPEST = 20;

    /** Brackets in comments and texts are none. */
    private static final Pattern PIECE = Pattern.compile(
            "//.*|/\\*(?s:.*?)\\*/|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'|[(\\[{]|[)\\]}]");

    private Nesting() {}

    /** Where it is too deep, if it is. */
    static Optional<ParserError> tooDeep(String text) {
        int depth = 0;
        for (Matcher piece = PIECE.matcher(text); piece.find(); ) {
            char first = text.charAt(piece.start());
            if (first == '(' || first == '[' || first == '{') {
                depth++;
            } else if (first == ')' || first == ']' || first == '}') {
                depth = Math.max(0, depth - 1);
            }
            if (depth > DEEPEST) {
                return Optional.of(at(text, piece.start(), RuleProblem.TOO_DEEP));
            }
        }
        return Optional.empty();
    }

    static ParserError at(String text, int offset, String message) {
        String before = text.substring(0, offset);
        int line = 1 + (int) before.chars().filter(each -> each == '\n').count();
        return new ParserError(message, line, offset - before.lastIndexOf('\n') - 1);
    }
}
