package org.parley.engine.rules.interpreted;

import com.github.javaparser.Position;
import org.parley.engine.rules.RuleProblem;

/**
 * A piece of a rule file that is parsed by itself.
 *
 * @param file   path of the rule file
 * @param line   in the file, of the first character; 0 if unknown
 * @param column likewise
 * @param ahead  characters that the parser sees before the first one of the file
 */
record Snippet(String file, String text, int line, int column, int ahead) {
    /** The first occurrence of a text in a file, not before some character. */
    static Snippet in(RuleFile file, String text, int from) {
        int at = file.text().indexOf(text, Math.max(0, from));
        return at < 0 ? new Snippet(file.path(), text, 0, 0, 0) : at(file, text, at);
    }

    private static Snippet at(RuleFile file, String text, int at) {
        String before = file.text().substring(0, at);
        int line = 1 + (int) before.chars().filter(each -> each == '\n').count();
        return new Snippet(file.path(), text, line, at - before.lastIndexOf('\n'), 0);
    }

    /** The same with something around it, so that it can be parsed. */
    Snippet within(String before, String after) {
        return new Snippet(file, before + text + after, line, column, ahead + before.length());
    }

    /** @param position as the parser says it; null for the beginning */
    RuleProblem problem(Position position, String message) {
        if (line == 0) {
            return new RuleProblem(file, 0, 0, message);
        }
        int below = position == null ? 0 : position.line - Position.FIRST_LINE;
        int right = position == null ? 0 : position.column - Position.FIRST_COLUMN;
        return new RuleProblem(
                file, line + below, below > 0 ? right + 1 : Math.max(column, column + right - ahead), message);
    }
}
