package org.parley.cli;

import java.io.PrintWriter;
import java.util.regex.Pattern;

/** Prints texts that others wrote: what would steer the terminal, or put letters elsewhere, is shown as a sign. */
final class VisibleText extends PrintWriter {
    /** Controls other than tabs and ends of lines, separators of lines, and marks that turn the direction of writing. */
    static final Pattern UNSEEN = Pattern.compile("\\r(?!\\n)|[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069&&[^\\t\\r\\n]]");

    private static final String SIGN = "\ufffd";

    private final PrintWriter terminal;

    private VisibleText(PrintWriter terminal) {
        super(terminal, true);
        this.terminal = terminal;
    }

    /** Prints to the same. */
    static VisibleText of(PrintWriter out) {
        return out instanceof VisibleText visible ? visible : new VisibleText(out);
    }

    @Override
    public void write(String text, int from, int length) {
        terminal.write(UNSEEN.matcher(text.substring(from, from + length)).replaceAll(SIGN));
    }

    @Override
    public void write(char[] text, int from, int length) {
        write(new String(text, from, length));
    }

    @Override
    public void write(int character) {
        write(Character.toString(character));
    }

    /** Prints in place of what is in the line. */
    void redraw(String text) {
        terminal.write('\r');
        print(text);
        flush();
    }
}
