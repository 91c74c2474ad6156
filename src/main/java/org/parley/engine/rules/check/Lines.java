package org.parley.engine.rules.check;

import java.util.Arrays;

/** Where the lines of a text begin. */
final class Lines {
    private final int[] begins;

    Lines(String text) {
        int[] found = new int[text.length() + 1];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            found[count++] = at + 1;
        }
        begins = Arrays.copyOf(found, count);
    }

    /** @param line from 1, as the column */
    int offset(int line, int column) {
        return begins[Math.min(line, begins.length) - 1] + column - 1;
    }

    Spot spot(int offset) {
        int found = Arrays.binarySearch(begins, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Spot(line + 1, offset - begins[line] + 1);
    }
}
