package org.parley.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folds lines that are longer than a terminal is wide, between words; what goes on is set in. */
final class FoldedLines extends Writer {
    private static final int SET_IN = 2;

    /** Characters before the edge, within which a gap between columns is a better place than one between words. */
    private static final int NEAR = 20;

    private static final Pattern GAP = Pattern.compile("(?<=\\S) {2,}(?=\\S)");

    private final PrintWriter out;
    private final int columns;
    private final StringBuilder line = new StringBuilder();

    private FoldedLines(PrintWriter out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    /** Prints to the same, which is left open; as it is where there is no terminal. */
    static PrintWriter of(PrintWriter out, OptionalInt columns) {
        return columns.isEmpty() ? out : new PrintWriter(new FoldedLines(out, columns.getAsInt()));
    }

    @Override
    public void write(char[] text, int from, int length) {
        for (char each : new String(text, from, length).toCharArray()) {
            if (each == '\n') {
                print(line.toString().stripTrailing());
                line.setLength(0);
            } else {
                line.append(each);
            }
        }
    }

    private void print(String text) {
        String rest = text;
        int start = text.length() - text.stripLeading().length();
        String before = " ".repeat(setIn(text, start));
        while (rest.length() > columns) {
            int gap = rest.lastIndexOf("   ", columns);
            int space = gap > columns - NEAR ? gap : rest.lastIndexOf(' ', columns);
            int end = space > start ? space : columns;
            out.println(rest.substring(0, end).stripTrailing());
            rest = before + rest.substring(end).stripLeading();
            start = before.length();
        }
        out.println(rest);
    }

    /** Below the second column of a table, unless that is too far to the right. */
    private int setIn(String text, int leading) {
        Matcher column = GAP.matcher(text);
        return column.find(leading) && column.end() <= columns / 2
                ? column.end()
                : Math.min(leading + SET_IN, columns / 2);
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        out.print(line);
        out.flush();
    }
}
