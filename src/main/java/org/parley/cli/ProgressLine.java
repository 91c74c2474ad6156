package org.parley.cli;

import java.time.Duration;

/**
 * A bar with what is known of a run, on one line however narrow the terminal is.
 *
 * @param elapsed real time
 * @param time    virtual time; empty before the first step
 */
record ProgressLine(String project, long done, long total, Duration elapsed, String time) {
    private static final int LEAST_BAR = 10;
    private static final int LEAST_NAME = 8;

    /** No longer bar tells more. */
    private static final int WIDEST = 110;

    /** Exactly as long as there is room, for it replaces the one before. */
    String fit(int columns) {
        int width = Math.min(columns, WIDEST);
        String counts = " %d/%d".formatted(done, total);
        String clock = time.isEmpty() ? "" : " " + time;
        String spent = " (%d:%02d:%02d)".formatted(elapsed.toHours(), elapsed.toMinutesPart(), elapsed.toSecondsPart());
        int room = width - LEAST_BAR - "100% []".length() - counts.length() - clock.length();
        if (room >= project.length() + 1 + spent.length()) {
            return line(project + " ", counts + spent + clock, width);
        }
        if (room > LEAST_NAME) {
            return line(shortened(project, room - 1) + " ", counts + clock, width);
        }
        return line("", room >= 0 ? counts + clock : counts, width);
    }

    private String line(String before, String after, int width) {
        String percent = "%3d%% ".formatted(total == 0 ? 0 : 100 * done / total);
        int bar = Math.max(0, width - before.length() - percent.length() - 2 - after.length());
        int full = total == 0 ? 0 : (int) (bar * done / total);
        String line = "%s%s[%s%s]%s".formatted(before, percent, "=".repeat(full), " ".repeat(bar - full), after);
        return line.substring(0, Math.min(width, line.length()));
    }

    private static String shortened(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length - 2) + "..";
    }
}
