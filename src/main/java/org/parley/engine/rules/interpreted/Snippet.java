package org.parley.engine.rules.interpreted;

import com.github.javaparser.Position;
import org.parley.engine.rules.RuleProblem;

/**
 * A piece of a rule file that is parsed by itself.
 *
 * @param file   path of the rule file
 * @param line   in the file, of the first character
 * @param column likewise
 * @param ahead  characters that the parser sees before the first one of the file
 * @param first  what the parser calls the first line
 */
record Snippet(String file, String text, int line, int column, int ahead, int first) {
    /** The first occurrence of a text in a file not before some character, or that place if there is none. */
    static Snippet in(RuleFile file, String text, int from) {
        int at = file.text().indexOf(text, Math.max(0, from));
        return at(file, text, at < 0 ? Math.max(0, from) : at);
    }

    private static Snippet at(RuleFile file, String text, int at) {
        String before = file.text().substring(0, at);
        int line = 1 + (int) before.chars().filter(each -> each == '\n').count();
        return new Snippet(file.path(), text, line, at - before.lastIndexOf('\n'), 0, Position.FIRST_LINE);
    }

    /** The same with something around it, so that it can be parsed. */
    Snippet within(String before, String after) {
        return new Snippet(file, before + text + after, line, column, ahead + before.length(), first);
    }

    /** The same place with another text. */
    Snippet with(String other) {
        return new Snippet(file, other, line, column, ahead, first);
    }

    /** For the parser of conditions, which counts lines from 0. */
    Snippet fromZero() {
        return new Snippet(file, text, line, column, ahead, 0);
    }

    /**
     * What is thrown while the text is translated.
     *
     * @param rule name of the rule that it belongs to; null if to none
     */
    RuleProblem problem(String rule, Throwable thrown) {
        return RuleProblem.ofThrown(file, line, column, rule, thrown);
    }

    /** @param position as the parser says it; null for the beginning */
    RuleProblem problem(Position position, String message) {
        int below = position == null ? 0 : position.line - first;
        int right = position == null ? 0 : position.column - Position.FIRST_COLUMN;
        return new RuleProblem(
                file, line + below, below > 0 ? right + 1 : Math.max(column, column + right - ahead), message);
    }
}
